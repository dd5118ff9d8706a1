package io.huiqi.awards.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of a sweep.
 *
 * @param items absent or empty for all items of the policy
 */
record SweepRequest(
        @Nullable String policy,
        @Nullable Integer year,
        @Nullable List<@Nullable String> items) {}
