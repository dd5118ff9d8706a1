package io.huiqi.awards.award;

import org.jspecify.annotations.Nullable;

/** Which awards a list shows; null does not filter. */
public record AwardFilter(
        @Nullable String enterprise,
        @Nullable Integer year,
        @Nullable String item) {}
