package io.huiqi.awards.budget;

import io.huiqi.awards.pool.PoolChange;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/** Writes what happened in a pool as events. */
@FunctionalInterface
public interface BudgetEvents {

    List<PendingEvent> of(PoolKey key, long lastSequence, Cause cause, List<PoolChange> changes);
}
