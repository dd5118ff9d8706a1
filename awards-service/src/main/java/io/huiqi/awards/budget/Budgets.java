package io.huiqi.awards.budget;

import io.huiqi.awards.pool.PoolKey;
import io.huiqi.kit.paging.Page;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** All pools that were ever changed. */
public interface Budgets {

    /** A pool; empty if it is not stored. */
    Mono<Budget> find(PoolKey key);

    /** Pools by their names and years. */
    Mono<Page<Budget>> list(int limit, @Nullable String cursor);

    /**
     * Stores a pool whose version is one higher than the stored one's, and announces what is pending in it.
     *
     * @return false, and nothing is stored, if somebody else changed it meanwhile
     */
    Mono<Boolean> save(Budget next);
}
