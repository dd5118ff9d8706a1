package io.huiqi.inspection.rule;

import io.huiqi.inspection.proposal.ConsentRole;

/** Clause 20-3, 「并报请本级政府分管领导批准」: the department's head alone does not suffice. */
final class LeaderMissing implements Rule {

    @Override
    public Reason reason() {
        return Reason.NO_LEADER;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return !day.consents().include(ConsentRole.GOVERNMENT_LEADER);
    }
}
