package io.huiqi.kit.problem;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer into the body, or {@code ?name} for a query parameter
 * @param code stable, for programs
 * @param detail what is wrong and what would be right
 */
public record FieldError(String pointer, String code, String detail) {

    private static final int LIMIT = 4000;

    /** What a client wrote may stand in both; they are made fit to be sent back. */
    public FieldError {
        pointer = fit(pointer);
        detail = fit(detail);
    }

    private static String fit(String text) {
        return Unicode.whole(text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "…");
    }
}
