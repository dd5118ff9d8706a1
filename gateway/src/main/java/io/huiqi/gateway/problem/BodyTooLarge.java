package io.huiqi.gateway.problem;

/** A body outgrew its limit while it was being passed on; carries no stack trace because it is thrown per request. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final long limit;

    public BodyTooLarge(long limit) {
        super("Body exceeds " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    /** The limit in words, in bytes. */
    public String detail() {
        return "The body may have at most " + limit + " bytes here.";
    }
}
