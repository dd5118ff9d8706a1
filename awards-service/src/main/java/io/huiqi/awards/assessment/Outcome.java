package io.huiqi.awards.assessment;

/** What an assessment comes to. */
public enum Outcome {
    /** Something is due. */
    PAYABLE("payable"),
    /** Everything needed was known and the rule comes to zero. */
    NOTHING_DUE("nothing-due"),
    /** It must not be asked: by this beneficiary, for this time, or again. */
    REFUSED("refused"),
    /** Something that decides the amount is missing (补正). */
    NEEDS_CORRECTION("needs-correction"),
    /** The policy names no amount and no decision was brought (一事一议). */
    NEEDS_DECISION("needs-decision");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
