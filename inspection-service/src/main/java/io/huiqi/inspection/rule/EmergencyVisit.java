package io.huiqi.inspection.rule;

import io.huiqi.inspection.proposal.Kind;

/** Clause 20-1, 「原则上」: leaves room for rescue and imminent danger, which go at once and are filed afterwards. */
final class EmergencyVisit implements Rule {

    @Override
    public Reason reason() {
        return Reason.EMERGENCY;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isFor(Kind.EMERGENCY);
    }
}
