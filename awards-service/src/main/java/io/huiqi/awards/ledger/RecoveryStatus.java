package io.huiqi.awards.ledger;

/** Where a recovery stands. */
public enum RecoveryStatus {
    /** 待批准: waits for two different persons. */
    PROPOSED,
    /** 追缴: the enterprise has to pay back. */
    ORDERED,
    /** 追回: everything came back. */
    SETTLED,
    /** 撤销: a later adjustment took its place. */
    WITHDRAWN;

    /** Whether money is still expected from it. */
    public boolean isOpen() {
        return this == PROPOSED || this == ORDERED;
    }
}
