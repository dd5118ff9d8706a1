package io.huiqi.awards.policy;

/** How a claim becomes an award. */
public enum Procedure {
    /** No person in between: assessed and granted at once, then published (免申即享). */
    EXPRESS("express"),
    /** Acceptance, review, publicity, then the grant. */
    STANDARD("standard"),
    /** As standard, and the amount comes only from a decision document (一事一议). */
    DECISION("decision");

    private final String code;

    Procedure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
