package io.huiqi.awards.policy;

/**
 * A yearly figure that rules may ask for.
 *
 * @param unit what it counts; its values are hundredths of that, which for yuan is fen
 */
public record Figure(String id, Text name, Unit unit) {}
