package io.huiqi.awards.assessment;

/**
 * Why an assessment does not come to an amount, in the order in which reasons weigh: the first one found decides the
 * outcome.
 */
public enum ReasonCode {
    UNKNOWN_POLICY("unknown-policy", Outcome.REFUSED),
    UNKNOWN_ITEM("unknown-item", Outcome.REFUSED),
    UNKNOWN_ENTERPRISE("unknown-enterprise", Outcome.REFUSED),
    MERGED("merged", Outcome.REFUSED),
    WRONG_BENEFICIARY_KIND("wrong-beneficiary-kind", Outcome.REFUSED),
    OUT_OF_SCOPE("out-of-scope", Outcome.REFUSED),
    MISSING_FIGURE("missing-figure", Outcome.NEEDS_CORRECTION),
    MISSING_RECOGNITION("missing-recognition", Outcome.NEEDS_CORRECTION),
    OUT_OF_RANGE("out-of-range", Outcome.NEEDS_CORRECTION),
    EXCLUDED("excluded", Outcome.REFUSED),
    POLICY_CLOSED("policy-closed", Outcome.REFUSED),
    MISSING_CHOICE("missing-choice", Outcome.NEEDS_CORRECTION),
    UNACCEPTED_SOURCE("unaccepted-source", Outcome.NEEDS_CORRECTION),
    BEFORE_POLICY("before-policy", Outcome.REFUSED),
    AFTER_POLICY("after-policy", Outcome.REFUSED),
    OUTSIDE_WINDOW("outside-window", Outcome.REFUSED),
    PAST_DEADLINE("past-deadline", Outcome.REFUSED),
    DUPLICATE("duplicate", Outcome.REFUSED),
    OVER_DECISION("over-decision", Outcome.REFUSED),
    DECISION_DIFFERS("decision-differs", Outcome.REFUSED),
    OUTSIDE_BOUNDS("outside-bounds", Outcome.REFUSED),
    POOL_CLOSED("pool-closed", Outcome.REFUSED),
    POOL_EXHAUSTED("pool-exhausted", Outcome.REFUSED),
    NO_FORMULA("no-formula", Outcome.NEEDS_DECISION),
    NOT_ON_KEY_LIST("not-on-key-list", Outcome.NOTHING_DUE),
    NOT_ALL_MET("not-all-met", Outcome.NOTHING_DUE),
    NOT_FIRST("not-first", Outcome.NOTHING_DUE),
    ALREADY_AWARDED("already-awarded", Outcome.NOTHING_DUE),
    NOT_TOGETHER("not-together", Outcome.NOTHING_DUE),
    CAP_REACHED("cap-reached", Outcome.NOTHING_DUE),
    LIMIT_REACHED("limit-reached", Outcome.NOTHING_DUE),
    OFFSET("offset", Outcome.NOTHING_DUE),
    NOT_YET_DUE("not-yet-due", Outcome.NOTHING_DUE),
    ENTRY_YEAR("entry-year", Outcome.NOTHING_DUE),
    NOT_RANKED("not-ranked", Outcome.NOTHING_DUE),
    BELOW_THRESHOLD("below-threshold", Outcome.NOTHING_DUE),
    ABOVE_LIMIT("above-limit", Outcome.NOTHING_DUE),
    CONDITION_NOT_MET("condition-not-met", Outcome.NOTHING_DUE),
    NO_INCREASE("no-increase", Outcome.NOTHING_DUE),
    NO_RECOGNITION("no-recognition", Outcome.NOTHING_DUE),
    /** Says no more than that money is waited for; the claim stays payable. */
    POOL_WAITING("pool-waiting", Outcome.PAYABLE);

    private final String code;
    private final Outcome outcome;

    ReasonCode(String code, Outcome outcome) {
        this.code = code;
        this.outcome = outcome;
    }

    public String code() {
        return code;
    }

    public Outcome outcome() {
        return outcome;
    }
}
