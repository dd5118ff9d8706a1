package io.huiqi.claims.claim;

import io.huiqi.events.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a claim.
 *
 * @param status what the claim became
 * @param by the client or service that did it
 */
public record TimelineEntry(
        ClaimStatus status, Instant at, String by, @Nullable LocalizedText note) {}
