package io.huiqi.inspection.rule;

import io.huiqi.inspection.proposal.Kind;

/** Clause 20-2, 「依法开展的案件调查」: a case lawfully opened under a number is investigated on any day. */
final class ProvenCase implements Rule {

    @Override
    public Reason reason() {
        return Reason.CASE;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return day.isFor(Kind.CASE_INVESTIGATION)
                && day.proposal().hasCaseNumber()
                && day.needsNoConsentsForExceptions();
    }
}
