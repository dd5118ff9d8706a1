package io.huiqi.kit.problem;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer into the body, or {@code ?name} for a query parameter
 * @param code stable, for programs
 * @param detail what is wrong and what would be right
 */
public record FieldError(String pointer, String code, String detail) {}
