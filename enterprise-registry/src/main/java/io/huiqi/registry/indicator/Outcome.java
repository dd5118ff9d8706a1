package io.huiqi.registry.indicator;

/** Whether a target is met; the later in this order, the more it needs attention. */
public enum Outcome {
    NOT_APPLICABLE("not-applicable"),
    MET("met"),
    NOT_MET("not-met"),
    DATA_ERROR("data-error");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** As APIs write it. */
    public String word() {
        return word;
    }
}
