package io.huiqi.claims.claim;

/** What an assessment came to. */
public enum AssessmentOutcome {
    PAYABLE,
    NOTHING_DUE,
    REFUSED,
    NEEDS_CORRECTION,
    NEEDS_DECISION
}
