package io.huiqi.inspection.rule;

/** Clause 20-1, 「检查活动」: bans inspections only, not visits to serve, by invitation, or to verify a benefit. */
final class NotAnInspection implements Rule {

    @Override
    public Reason reason() {
        return Reason.NOT_INSPECTION;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.proposal().kind().isNotAnInspection();
    }
}
