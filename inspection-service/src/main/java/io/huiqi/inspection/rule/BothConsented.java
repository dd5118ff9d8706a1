package io.huiqi.inspection.rule;

/** Clause 20-3: two different persons of the department's own level consented in time and stand by it. */
final class BothConsented implements Rule {

    @Override
    public Reason reason() {
        return Reason.APPROVED;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.consentsSuffice();
    }
}
