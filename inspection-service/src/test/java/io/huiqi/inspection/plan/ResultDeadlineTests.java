package io.huiqi.inspection.plan;

import static io.huiqi.inspection.plan.PlanFixture.FEBRUARY;
import static io.huiqi.inspection.plan.PlanFixture.STEPS;
import static io.huiqi.inspection.plan.PlanFixture.lists;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.InspectionEvent.InspectionResultOverdue;
import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Status;
import io.huiqi.inspection.plan.PlanStep.Barred;
import io.huiqi.inspection.plan.PlanStep.Repeated;
import io.huiqi.inspection.plan.PlanStep.Taken;
import io.huiqi.inspection.proposal.ProposalBuilder;
import io.huiqi.inspection.proposal.PublishedPlan;
import io.huiqi.inspection.proposal.PublishedPlan.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twenty working days after a visit that finished on Wednesday 2020-09-16, with Monday to Friday as working days. */
class ResultDeadlineTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2020, 10, 14);
    private static final Instant LAST_INSTANT = ProposalBuilder.instant("2020-10-14T23:59:59+08:00");
    private static final Instant OVER = ProposalBuilder.instant("2020-10-15T00:00:00+08:00");

    private final Plan drawn = PlanFixture.drawn(1, lists(1, 4));
    private final Inspection finished = finished(drawn);

    @Test
    void aResultThatDoesNotComeIsNotedOnceWhenItsLastDayIsOver() {
        assertThat(STEPS.passResultDeadline(drawn, finished, LAST_INSTANT))
                .isEqualTo(new Barred(PlanBar.RESULT_NOT_DUE));

        Taken missed = (Taken) STEPS.passResultDeadline(drawn, finished, OVER);

        assertThat(missed.event()).isEqualTo(new InspectionResultOverdue("plan-1", "E000", "i-1", LAST_DAY));
        assertThat(STEPS.passResultDeadline(missed.plan(), finished, OVER)).isEqualTo(new Repeated(missed.plan()));
    }

    @Test
    void aResultThatCameIsNotMissed() {
        Plan published = PlanFixture.plan(
                STEPS.publish(drawn, finished, ResultOutcome.NO_PROBLEM, "无", new Act(LAST_INSTANT, "tester")));

        assertThat(STEPS.passResultDeadline(published, finished, OVER)).isEqualTo(new Repeated(published));
    }

    @Test
    void aMissedResultIsStillTakenAndTheNoteStays() {
        Plan missed = PlanFixture.plan(STEPS.passResultDeadline(drawn, finished, OVER));

        Plan published = PlanFixture.plan(
                STEPS.publish(missed, finished, ResultOutcome.CORRECTED, "已改正", new Act(OVER, "tester")));

        Assignment assignment = published.assignmentOf("E000").orElseThrow();
        assertThat(assignment.missedOn()).isEqualTo(LAST_DAY);
        assertThat(assignment.result().late()).isTrue();
    }

    @Test
    void nothingIsAwaitedOfAnEnterpriseThatWasNotDrawn() {
        assertThat(STEPS.passResultDeadline(PlanFixture.frozen(1, lists(1, 4)), finished, OVER))
                .isEqualTo(new Barred(PlanBar.NOT_DRAWN));
    }

    private static Inspection finished(Plan plan) {
        var proposal = ProposalBuilder.visitOn("2020-09-16")
                .build()
                .with(new PublishedPlan(plan.id(), plan.publishedOn(), Standing.DRAWN));
        Instant end = proposal.visit().end();
        return new Inspection(
                "i-1",
                "E000",
                proposal,
                List.of(),
                Status.FINISHED,
                new Decision(List.of(), null),
                null,
                null,
                FEBRUARY,
                end,
                null,
                List.of(),
                null,
                7);
    }
}
