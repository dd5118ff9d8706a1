package io.huiqi.registry.vocabulary;

/**
 * An administrative division (行政区划).
 *
 * @param code six digits
 */
public record Division(String code, String zh, String en) {}
