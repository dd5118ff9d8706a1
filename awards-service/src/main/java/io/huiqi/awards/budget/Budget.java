package io.huiqi.awards.budget;

import io.huiqi.awards.pool.Pool;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/**
 * A pool as stored.
 *
 * @param version counts its changes; 0 while it is not stored
 * @param sequence of its latest event
 * @param pending its events not announced yet, oldest first
 */
public record Budget(Pool pool, long version, long sequence, List<PendingEvent> pending) {

    public Budget {
        pending = List.copyOf(pending);
    }

    /** One that is not stored. */
    static Budget absent(Pool pool) {
        return new Budget(pool, 0, 0, List.of());
    }
}
