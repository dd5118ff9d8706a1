package io.huiqi.inspection.rule;

/** Clause 20-3: the last rule; both roles consented, but at the wrong level, too late, no longer, or as one person. */
final class ConsentsInvalid implements Rule {

    @Override
    public Reason reason() {
        return Reason.APPROVAL_INVALID;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return true;
    }
}
