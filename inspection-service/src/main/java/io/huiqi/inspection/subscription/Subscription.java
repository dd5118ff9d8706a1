package io.huiqi.inspection.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret address of the calendar. It shows the visits to its enterprise by its department; at least one is named.
 *
 * @param secretHash SHA-256 of the secret, which itself is nowhere kept
 * @param owner whose it is: an enterprise, or the official system or person that asked for it
 */
public record Subscription(
        String id,
        String secretHash,
        String owner,
        @Nullable String enterprise,
        @Nullable String department,
        Instant createdAt) {

    public Subscription {
        if (enterprise == null && department == null) {
            throw new IllegalArgumentException("a subscription is of an enterprise or of a department");
        }
    }
}
