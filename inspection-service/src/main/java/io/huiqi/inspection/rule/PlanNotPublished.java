package io.huiqi.inspection.rule;

/** Clause 20-2, 「向社会公示年度“双随机、一公开”抽查计划」: an inspection under a plan comes after the plan's publication, on any day. */
final class PlanNotPublished implements Rule {

    @Override
    public Reason reason() {
        return Reason.PLAN_NOT_PUBLISHED;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isUnderKnownPlan() && !day.planIsPublished();
    }
}
