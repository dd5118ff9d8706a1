package io.huiqi.inspection.rule;

import io.huiqi.inspection.proposal.ConsentRole;

/** Clause 20-3: outside quiet days an inspection needs two consents; here is neither. */
final class NobodyConsented implements Rule {

    @Override
    public Reason reason() {
        return Reason.NO_APPROVAL;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return !day.consents().include(ConsentRole.DEPARTMENT_HEAD)
                && !day.consents().include(ConsentRole.GOVERNMENT_LEADER);
    }
}
