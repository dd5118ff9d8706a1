package io.huiqi.inspection.inspection;

import java.time.Instant;

/** Who did what and when; {@code by} is the client or signed-in person. */
public record TimelineEntry(String step, Instant at, String by) {}
