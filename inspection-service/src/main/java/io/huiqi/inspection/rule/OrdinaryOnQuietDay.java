package io.huiqi.inspection.rule;

/** Clause 20-1: no ordinary inspection on a quiet day, and consents do not open one. */
final class OrdinaryOnQuietDay implements Rule {

    @Override
    public Reason reason() {
        return Reason.QUIET;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isQuiet();
    }
}
