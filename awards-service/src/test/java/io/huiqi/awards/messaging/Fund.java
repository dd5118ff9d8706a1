package io.huiqi.awards.messaging;

import io.huiqi.awards.budget.Budget;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.awards.pool.Step;
import io.huiqi.kit.event.Cause;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The fund for technical renovation in a year, as stored. */
record Fund(Treasury treasury, Budgets budgets, int year) {

    static final String ITEM = "technical-renovation";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    void change(Function<Pool, Step> operation) {
        Place place = new Place(new PoolKey(ITEM, year), null, Exhaustion.REFUSE);
        treasury.change(place, List.of(new Treasury.Order(new Cause("test", null, null), operation)))
                .block(PATIENCE);
    }

    Pool pool() {
        return budgets.find(new PoolKey(ITEM, year))
                .map(Budget::pool)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }
}
