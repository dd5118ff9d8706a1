package io.huiqi.awards.policy;

/**
 * The most that a figure lets something pay: a percentage of what it is in the assessed year. A figure that is not above zero
 * lets nothing be paid.
 *
 * @param of a figure in yuan
 */
public record Ceiling(Figure of, Percent percent) {}
