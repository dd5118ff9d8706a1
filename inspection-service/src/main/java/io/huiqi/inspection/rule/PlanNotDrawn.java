package io.huiqi.inspection.rule;

/** Clause 20-2, 「年度“双随机、一公开”抽查计划」: an inspection under a plan goes where the lots of the plan sent it, on any day. */
final class PlanNotDrawn implements Rule {

    @Override
    public Reason reason() {
        return Reason.PLAN_NOT_DRAWN;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isUnderKnownPlan() && !day.isDrawn();
    }
}
