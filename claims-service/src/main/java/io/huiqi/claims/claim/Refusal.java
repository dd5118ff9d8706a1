package io.huiqi.claims.claim;

/** Why a claim does not move on. */
public enum Refusal implements Step {
    NOT_WITHDRAWABLE("not-withdrawable", "A claim can be taken back only before publicity."),
    NOT_AWAITED("not-awaited", "A claim can be submitted again only while a correction is asked for."),
    OTHER_ROUND("other-round", "The assessment is of another submission of the claim."),
    ALREADY_ASSESSED("already-assessed", "This submission has been assessed."),
    NOT_PENDING("not-pending", "The claim no longer waits for an assessment."),
    ALREADY_GRANTED("already-granted", "This award is known."),
    ALREADY_KNOWN("already-known", "This step was taken before."),
    NOTHING_TO_DO("nothing-to-do", "This does not concern the claim."),
    SECOND_AWARD("second-award", "The claim has led to another award.");

    private final String code;
    private final String detail;

    Refusal(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** For people. */
    public String detail() {
        return detail;
    }
}
