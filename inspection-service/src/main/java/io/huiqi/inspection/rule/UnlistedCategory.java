package io.huiqi.inspection.rule;

/** Clause 20-2, 「涉及…等事件」: a qualified deployer does not open a quiet day for a subject that is not listed. */
final class UnlistedCategory implements Rule {

    @Override
    public Reason reason() {
        return Reason.CATEGORY;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isQuiet() && day.deployerQualifies() && day.categoryBindsDeployer() && !day.categoryIsListed();
    }
}
