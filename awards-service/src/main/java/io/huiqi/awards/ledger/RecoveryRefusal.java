package io.huiqi.awards.ledger;

/** Why an approval or a receipt is not taken. */
public enum RecoveryRefusal implements RecoveryStep {
    SAME_APPROVER("same-approver", "Two different persons must approve; you already did."),
    NOT_PROPOSED("not-proposed", "The recovery does not wait for approvals any more."),
    NOT_ORDERED("not-ordered", "Money is received only for a recovery that two persons approved."),
    MORE_THAN_OWED("more-than-owed", "must not be more than what is still owed"),
    OTHER_RECEIPT("other-receipt", "This document stands for another receipt of the recovery.");

    private final String code;
    private final String detail;

    RecoveryRefusal(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
