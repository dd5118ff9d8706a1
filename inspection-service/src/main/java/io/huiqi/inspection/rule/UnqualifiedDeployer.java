package io.huiqi.inspection.rule;

/** Clause 20-2, 「市政府部署」: on a quiet day a listed subject is not enough when a lower authority acts on its own. */
final class UnqualifiedDeployer implements Rule {

    @Override
    public Reason reason() {
        return Reason.DEPLOYER;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isQuiet() && day.categoryIsListed() && !day.deployerQualifies();
    }
}
