package io.huiqi.claims.docket;

import io.huiqi.claims.claim.Claim;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands on the docket.
 *
 * @param version counts its changes from 1
 * @param sequence of its latest event
 * @param pending its events that the broker may not have yet, oldest first; null when there are none
 * @param pendingSince when the oldest of them was written
 */
public record Filed(
        Claim claim,
        long version,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {}
