package io.huiqi.inspection.plan;

import io.huiqi.events.InspectionEvent.InspectionDrawHeld;
import io.huiqi.events.InspectionEvent.InspectionListsFrozen;
import io.huiqi.events.InspectionEvent.InspectionResultOverdue;
import io.huiqi.events.InspectionEvent.InspectionResultPublished;
import io.huiqi.events.InspectionEvent.OfficerRecused;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.plan.PlanStep.Barred;
import io.huiqi.inspection.plan.PlanStep.Repeated;
import io.huiqi.inspection.plan.PlanStep.Taken;
import io.huiqi.inspection.proposal.PublishedPlan;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.inspection.workday.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Every step a plan can take after its publication; a repeated step changes nothing. */
public final class PlanSteps {

    private final WorkingDays workingDays;
    private final ZoneId zone;
    private final int resultWorkingDays;

    /**
     * Of a city.
     *
     * @param resultWorkingDays within how many working days after an inspection its result is to be public
     */
    public PlanSteps(WorkingDays workingDays, ZoneId zone, int resultWorkingDays) {
        this.workingDays = workingDays;
        this.zone = zone;
        this.resultWorkingDays = resultWorkingDays;
    }

    /**
     * Freezes the lists, once.
     *
     * @param salt random, 64 hexadecimal digits; must not have existed before this call
     */
    public PlanStep freeze(Plan plan, PlanLists lists, String salt, Instant at) {
        if (plan.lists() != null) {
            return plan.lists().equals(lists) ? new Repeated(plan) : new Barred(PlanBar.LISTS_FROZEN);
        }
        if (plan.size().needsRisks() != (lists.risks() != null)) {
            return new Barred(plan.size().needsRisks() ? PlanBar.RISKS_MISSING : PlanBar.RISKS_NOT_ASKED_FOR);
        }
        return lists.fewestEligible() >= plan.team()
                ? new Taken(plan.frozen(lists, salt), new InspectionListsFrozen(plan.id(), lists.digest(), salt, at))
                : new Barred(PlanBar.TOO_FEW_OFFICERS);
    }

    /**
     * Reveals the seed and draws.
     *
     * @param seed 64 hexadecimal digits in lower case
     */
    public PlanStep draw(Plan plan, String seed, Instant at) {
        PlanLists lists = plan.lists();
        String salt = plan.salt();
        if (lists == null || salt == null) {
            return new Barred(PlanBar.LISTS_MISSING);
        }
        if (!Digests.sha256(HexFormat.of().parseHex(seed)).equals(plan.seedCommitment())) {
            return new Barred(PlanBar.SEED_MISMATCH);
        }
        if (plan.draw() != null) {
            return new Repeated(plan);
        }
        Draw held = new Draw(
                seed, at, Draw.assign(new Lots(plan.algorithm(), seed, salt), lists, plan.size(), plan.team()));
        List<String> drawn =
                held.assignments().stream().map(Assignment::enterprise).toList();
        return new Taken(plan.drawn(held), new InspectionDrawHeld(plan.id(), seed, salt, lists.digest(), drawn, at));
    }

    /** Replaces an officer who steps back from one enterprise (回避) by the next in the order drawn for it. */
    public PlanStep recuse(Plan plan, String enterprise, String officer, Instant at) {
        Draw draw = plan.draw();
        Assignment assignment = plan.assignmentOf(enterprise).orElse(null);
        if (draw == null || assignment == null) {
            return new Barred(PlanBar.NOT_DRAWN);
        }
        if (assignment.recused().contains(officer)) {
            return new Repeated(plan);
        }
        if (assignment.result() != null) {
            return new Barred(PlanBar.RESULT_PUBLISHED);
        }
        if (!assignment.officers().contains(officer)) {
            return new Barred(PlanBar.NOT_ASSIGNED);
        }
        List<String> recused =
                Stream.concat(assignment.recused().stream(), Stream.of(officer)).toList();
        List<String> team = DrawCheck.team(plan, draw, enterprise, recused);
        return team.size() < plan.team()
                ? new Barred(PlanBar.TOO_FEW_OFFICERS)
                : new Taken(
                        plan.with(draw, assignment.replaced(team, recused)),
                        new OfficerRecused(plan.id(), enterprise, at));
    }

    /** Publishes what a finished inspection under the plan came to; a late one is taken and marked as late. */
    public PlanStep publish(Plan plan, Inspection inspection, ResultOutcome outcome, String text, Act act) {
        Draw draw = plan.draw();
        Assignment assignment = plan.assignmentOf(inspection.enterprise()).orElse(null);
        if (draw == null || assignment == null) {
            return new Barred(PlanBar.NOT_DRAWN);
        }
        PublishedPlan under = inspection.proposal().plan();
        if (under == null || !under.id().equals(plan.id())) {
            return new Barred(PlanBar.INSPECTION_NOT_OF_PLAN);
        }
        if (inspection.finishedAt() == null) {
            return new Barred(PlanBar.INSPECTION_UNFINISHED);
        }
        LocalDate today = LocalDate.ofInstant(act.at(), zone);
        LocalDate dueOn = dueOn(inspection.finishedAt());
        Result made = Result.of(inspection.id(), outcome, text, act, today, dueOn);
        Result before = assignment.result();
        if (before != null) {
            return before.saysTheSameAs(made) ? new Repeated(plan) : new Barred(PlanBar.RESULT_PUBLISHED);
        }
        return new Taken(
                plan.with(draw, assignment.published(made)),
                new InspectionResultPublished(
                        plan.id(),
                        inspection.enterprise(),
                        inspection.id(),
                        Words.of(outcome),
                        today,
                        dueOn,
                        made.late()));
    }

    /** Notes once that the last day for the result of a finished inspection is over without one. */
    public PlanStep passResultDeadline(Plan plan, Inspection inspection, Instant now) {
        Draw draw = plan.draw();
        Assignment assignment = plan.assignmentOf(inspection.enterprise()).orElse(null);
        if (draw == null || assignment == null) {
            return new Barred(PlanBar.NOT_DRAWN);
        }
        if (inspection.finishedAt() == null) {
            return new Barred(PlanBar.INSPECTION_UNFINISHED);
        }
        if (assignment.result() != null || assignment.missedOn() != null) {
            return new Repeated(plan);
        }
        LocalDate dueOn = dueOn(inspection.finishedAt());
        return LocalDate.ofInstant(now, zone).isAfter(dueOn)
                ? new Taken(
                        plan.with(draw, assignment.missed(dueOn)),
                        new InspectionResultOverdue(plan.id(), inspection.enterprise(), inspection.id(), dueOn))
                : new Barred(PlanBar.RESULT_NOT_DUE);
    }

    /** Before which instant a visit must have finished for its result to be overdue: so many days are at least as many working days. */
    public Instant earliestOverdue(Instant now) {
        return now.minus(Duration.ofDays(resultWorkingDays));
    }

    private LocalDate dueOn(Instant finishedAt) {
        return workingDays.after(LocalDate.ofInstant(finishedAt, zone), resultWorkingDays);
    }
}
