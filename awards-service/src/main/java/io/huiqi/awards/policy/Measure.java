package io.huiqi.awards.policy;

/**
 * One measure of the source text, which amounts and reasons cite.
 *
 * @param id such as {@code 01-3}
 * @param clause the clause of the source it stands in
 * @param text what it promises, in the words of the source
 */
public record Measure(String id, String clause, Text text) {}
