package io.huiqi.awards.policy;

/** A yearly figure in money that rules may ask for. */
public record Figure(String id, Text name) {}
