package io.huiqi.system;

/** The body of a claim as it is submitted. */
public record NewClaim(String enterprise, String policy, String item, int year) {}
