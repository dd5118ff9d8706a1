package io.huiqi.awards.assessment;

/** Whether a condition holds, as far as the facts tell. */
enum Truth {
    TRUE,
    FALSE,
    /** Something that decides it is missing, and missing is not zero. */
    UNKNOWN;

    Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
