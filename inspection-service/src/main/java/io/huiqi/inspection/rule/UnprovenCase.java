package io.huiqi.inspection.rule;

import io.huiqi.inspection.proposal.Kind;

/** Clause 20-2, 「依法开展」: without the number of an opened case nothing shows the law behind an investigation on a quiet day. */
final class UnprovenCase implements Rule {

    @Override
    public Reason reason() {
        return Reason.CASE_UNPROVEN;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isQuiet() && day.isFor(Kind.CASE_INVESTIGATION);
    }
}
