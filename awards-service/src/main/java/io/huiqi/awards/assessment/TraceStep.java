package io.huiqi.awards.assessment;

/** One thing the engine looked at, and the clause or measure it looked for. */
public record TraceStep(String clause, Phrase phrase) {}
