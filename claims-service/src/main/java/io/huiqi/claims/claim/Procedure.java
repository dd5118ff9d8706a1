package io.huiqi.claims.claim;

/** How an item is decided. */
public enum Procedure {
    /** No person in between (即申即享). */
    EXPRESS,
    /** Acceptance, review and publicity come before the grant. */
    STANDARD,
    /** As standard, and the amount comes from a decision document (一事一议). */
    DECISION
}
