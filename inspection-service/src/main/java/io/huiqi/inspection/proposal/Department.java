package io.huiqi.inspection.proposal;

/** The department that is to act. */
public record Department(String name, GovernmentLevel level) {}
