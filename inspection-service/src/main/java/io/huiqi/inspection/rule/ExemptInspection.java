package io.huiqi.inspection.rule;

import io.huiqi.inspection.proposal.Kind;

/** Clause 20-2: a qualified deployer, a listed category and the deployment document together exempt an inspection. */
final class ExemptInspection implements Rule {

    @Override
    public Reason reason() {
        return Reason.EXEMPT;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isFor(Kind.INSPECTION)
                && day.needsNoConsentsForExceptions()
                && (isDeployed(day) || day.ownPlanSuffices());
    }

    private static boolean isDeployed(DayOfVisit day) {
        return day.deployerQualifies()
                && day.proposal().hasDeploymentDocument()
                && (day.categoryIsListed() || !day.categoryBindsDeployer());
    }
}
