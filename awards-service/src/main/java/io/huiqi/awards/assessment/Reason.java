package io.huiqi.awards.assessment;

/** Why something is not due as asked, and the clause or measure that says so. */
public record Reason(ReasonCode code, String clause, Phrase phrase) {}
