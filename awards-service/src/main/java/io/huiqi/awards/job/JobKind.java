package io.huiqi.awards.job;

/** What a job computes. */
public enum JobKind {
    /** What every enterprise is due under every item of a policy. */
    SWEEP("sweep"),
    /** What a draft of a policy would change. */
    SHADOW_RUN("shadow-run");

    private final String code;

    JobKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
