package io.huiqi.inspection.plan;

import io.huiqi.inspection.inspection.DrawnTeam;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.PublishedPlan;
import io.huiqi.inspection.proposal.PublishedPlan.Standing;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Puts what is known here of a plan in place of what a request says about it; a plan published elsewhere stays as stated. */
public final class PlanReferences {

    private final Plans plans;
    private final ZoneId zone;

    public PlanReferences(Plans plans, ZoneId zone) {
        this.plans = plans;
        this.zone = zone;
    }

    /** The proposal with the publication day and the standing of its plan; never empty. */
    public Mono<Proposal> resolve(Proposal proposal, @Nullable String enterprise) {
        PublishedPlan stated = proposal.plan();
        return stated == null
                ? Mono.just(proposal)
                : plans.find(stated.id())
                        .map(plan -> proposal.with(
                                new PublishedPlan(plan.id(), plan.publishedOn(), standing(plan, proposal, enterprise))))
                        .defaultIfEmpty(proposal);
    }

    /** Who may make a visit: the officers drawn for its enterprise where its plan is kept here, anybody elsewhere; never empty. */
    public Mono<DrawnTeam> team(Proposal proposal, String enterprise) {
        PublishedPlan plan = proposal.plan();
        return plan == null || plan.standing() != Standing.DRAWN
                ? Mono.just(DrawnTeam.ANYBODY)
                : plans.find(plan.id())
                        .flatMap(found -> Mono.justOrEmpty(found.assignmentOf(enterprise)))
                        .map(assignment -> new DrawnTeam(Set.copyOf(assignment.officers())))
                        .defaultIfEmpty(DrawnTeam.ANYBODY);
    }

    private Standing standing(Plan plan, Proposal proposal, @Nullable String enterprise) {
        boolean covered = enterprise != null
                && plan.assignmentOf(enterprise).isPresent()
                && plan.department().equals(proposal.department())
                && plan.year() == proposal.visit().firstDay(zone).getYear();
        return covered ? Standing.DRAWN : Standing.NOT_DRAWN;
    }
}
