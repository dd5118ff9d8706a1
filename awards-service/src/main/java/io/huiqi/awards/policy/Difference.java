package io.huiqi.awards.policy;

import org.jspecify.annotations.Nullable;

/**
 * A field in which two policy files differ.
 *
 * @param path where it is in the document, such as {@code items/brand/pays}
 * @param before as it was written; null where it is new
 * @param after as it is written; null where it is gone
 */
public record Difference(
        String path, @Nullable String before, @Nullable String after) {}
