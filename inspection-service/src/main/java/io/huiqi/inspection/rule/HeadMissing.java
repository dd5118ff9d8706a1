package io.huiqi.inspection.rule;

import io.huiqi.inspection.proposal.ConsentRole;

/** Clause 20-3, 「须经本部门主要负责人同意」: the leader in charge alone does not suffice. */
final class HeadMissing implements Rule {

    @Override
    public Reason reason() {
        return Reason.NO_HEAD;
    }

    @Override
    public boolean decides(DayOfVisit day) {
        return !day.consents().include(ConsentRole.DEPARTMENT_HEAD);
    }
}
