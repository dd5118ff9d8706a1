package io.huiqi.inspection.inspection;

import java.time.Instant;

/** The circumstances of a step: when it was taken and by whom. */
public record Act(Instant at, String by) {}
