package io.huiqi.awards.policy;

/** What part of an amount a party pays or gets. */
public record Portion(String party, Text name, Fraction share) {}
