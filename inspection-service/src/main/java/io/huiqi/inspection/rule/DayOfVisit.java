package io.huiqi.inspection.rule;

import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policy.Readings.CategoryScope;
import io.huiqi.inspection.policy.Readings.OutsideQuietDays;
import io.huiqi.inspection.policy.Readings.OwnRandomPlan;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Consents;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.PublishedPlan;
import io.huiqi.inspection.quiet.Zone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one local day of a proposed visit, under the policy in force on that day.
 *
 * @param noticeFrom the first day for which it is filed in time; null where the policy asks for no notice
 */
public record DayOfVisit(
        LocalDate date,
        LocalDate firstDay,
        Proposal proposal,
        InspectionPolicy policy,
        @Nullable LocalDate noticeFrom) {

    Zone zone() {
        return policy.quietPeriod().zoneOf(date);
    }

    boolean isQuiet() {
        return zone() == Zone.QUIET;
    }

    boolean isGreenChannel() {
        return policy.hasGreenChannelOn(date);
    }

    boolean isFor(Kind kind) {
        return proposal.kind() == kind;
    }

    /** Q9: on a quiet day an exception needs no consents, elsewhere the reading decides. */
    boolean needsNoConsentsForExceptions() {
        return isQuiet() || policy.readings().outsideQuietDays() == OutsideQuietDays.DOCUMENT_STANDS_FOR_CONSENTS;
    }

    boolean deployerQualifies() {
        return policy.exemption().deployers().contains(proposal.deployer());
    }

    /** A listed category; random inspections are listed only under a plan already published. */
    boolean categoryIsListed() {
        Category category = proposal.category();
        return policy.exemption().categories().contains(category)
                && (category != Category.DOUBLE_RANDOM || planIsPublished());
    }

    /** Q18: whether the list of categories binds this deployer at all. */
    boolean categoryBindsDeployer() {
        return policy.readings().categoryScope() == CategoryScope.BINDS_ALL_DEPLOYERS
                || !proposal.deployer().isAboveCity();
    }

    /** Q17: whether the published plan exempts the inspection whoever deployed it. */
    boolean ownPlanSuffices() {
        return policy.readings().ownRandomPlan() == OwnRandomPlan.PUBLISHED_PLAN_SUFFICES
                && proposal.category() == Category.DOUBLE_RANDOM
                && categoryIsListed();
    }

    boolean consentsSuffice() {
        return consents()
                .suffice(proposal.department().level(), proposal.visit().start());
    }

    Consents consents() {
        return proposal.consents();
    }

    /** An inspection under a plan that is kept here, so that what its draw gave is known. */
    boolean isUnderKnownPlan() {
        PublishedPlan plan = proposal.plan();
        return isFor(Kind.INSPECTION) && plan != null && plan.standing() != null;
    }

    /** Whether the visit's enterprise was drawn for it under such a plan. */
    boolean isDrawn() {
        PublishedPlan plan = proposal.plan();
        return plan != null && plan.standing() == PublishedPlan.Standing.DRAWN;
    }

    boolean planIsPublished() {
        PublishedPlan plan = proposal.plan();
        return plan != null && plan.precedes(firstDay);
    }
}
