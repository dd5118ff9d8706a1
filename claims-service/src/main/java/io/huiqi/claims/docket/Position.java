package io.huiqi.claims.docket;

import java.time.Instant;

/** The place of a claim in the order of lists, newest first. */
public record Position(Instant submittedAt, String id) {}
