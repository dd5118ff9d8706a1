package io.huiqi.inspection.meeting;

import org.jspecify.annotations.Nullable;

/**
 * A problem raised at a meeting (诉求).
 *
 * @param enterprise unified social credit code of the enterprise that raised it, if it is one's own
 * @param department the department responsible for solving it
 */
public record Difficulty(@Nullable String enterprise, String subject, String description, String department) {}
