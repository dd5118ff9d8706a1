package io.huiqi.claims.claim;

import io.huiqi.events.LocalizedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a claim.
 *
 * @param status what the claim became
 * @param by the client or service that did it
 * @param reasons the codes of the reasons that the note puts into words; null without any
 */
public record TimelineEntry(
        ClaimStatus status,
        Instant at,
        String by,
        @Nullable LocalizedText note,
        @Nullable List<String> reasons) {

    /** A step that needs no reason. */
    public TimelineEntry(ClaimStatus status, Instant at, String by, @Nullable LocalizedText note) {
        this(status, at, by, note, null);
    }
}
