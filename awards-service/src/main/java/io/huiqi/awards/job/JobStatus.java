package io.huiqi.awards.job;

/** How far a job is. */
public enum JobStatus {
    QUEUED("queued"),
    RUNNING("running"),
    DONE("done"),
    FAILED("failed"),
    CANCELLED("cancelled");

    private final String code;

    JobStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
