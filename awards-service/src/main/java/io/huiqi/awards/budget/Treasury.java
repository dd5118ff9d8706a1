package io.huiqi.awards.budget;

import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.Step;
import io.huiqi.awards.pool.Verdict;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.PendingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Changes pools. A pool with its events is one document, written only if it is as it was read; who loses the race reads
 * it again. So what is reserved is exact however many replicas reserve at once.
 */
public final class Treasury {

    private final Budgets budgets;
    private final BudgetEvents events;

    public Treasury(Budgets budgets, BudgetEvents events) {
        this.budgets = budgets;
        this.events = events;
    }

    /** What is done to a pool, and why. */
    public record Order(Cause cause, Function<Pool, Step> on) {}

    /**
     * A pool before and after orders, the same if they changed nothing.
     *
     * @param verdict how the last of them ended
     */
    public record Changed(Budget before, Budget after, Verdict verdict) {}

    /** The pool at a place with what the policy's own text gives it; changes nothing. */
    public Mono<Budget> read(Place place) {
        return stored(place)
                .map(budget -> new Budget(
                        place.open(budget.pool()).pool(), budget.version(), budget.sequence(), budget.pending()));
    }

    /** Applies idempotent orders to the pool at a place with one write, again and again until it is stored. */
    public Mono<Changed> change(Place place, List<Order> orders) {
        return change(place, orders, before -> {});
    }

    /** The same, where a guard may fail on the pool as it was read. */
    public Mono<Changed> change(Place place, List<Order> orders, Consumer<Budget> guard) {
        return Mono.defer(() -> stored(place)).flatMap(before -> {
            guard.accept(before);
            Changed changed = applied(before, place, orders);
            if (changed.after().pool().equals(before.pool())) {
                return Mono.just(new Changed(before, before, changed.verdict()));
            }
            return budgets.save(changed.after())
                    .flatMap(saved -> saved ? Mono.just(changed) : change(place, orders, guard));
        });
    }

    private Changed applied(Budget before, Place place, List<Order> orders) {
        Pool pool = before.pool();
        Verdict verdict = Verdict.UNCHANGED;
        List<PendingEvent> pending = new ArrayList<>(before.pending());
        long sequence = before.sequence();
        for (Order order : orders) {
            Step step = place.open(pool).then(order.on());
            List<PendingEvent> news = events.of(pool.key(), sequence, order.cause(), step.changes());
            pool = step.pool();
            verdict = step.verdict();
            pending.addAll(news);
            sequence += news.size();
        }
        return new Changed(before, new Budget(pool, before.version() + 1, sequence, pending), verdict);
    }

    private Mono<Budget> stored(Place place) {
        return budgets.find(place.key())
                .switchIfEmpty(Mono.fromSupplier(() -> Budget.absent(Pool.unbudgeted(place.key()))));
    }
}
