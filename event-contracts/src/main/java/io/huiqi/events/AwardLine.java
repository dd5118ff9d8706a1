package io.huiqi.events;

/**
 * One line of an amount, citing the measure it comes from.
 *
 * @param amount decimal string in yuan
 */
public record AwardLine(String measure, String amount, LocalizedText text) {}
