package io.huiqi.claims.claim;

import org.jspecify.annotations.Nullable;

/**
 * A paper that supports a claim; it is kept elsewhere.
 *
 * @param digest of the paper, such as {@code sha-256:9f86d0…}, so that a changed paper is noticed
 * @param url where it is kept
 */
public record Evidence(
        String name, @Nullable String digest, @Nullable String url) {}
