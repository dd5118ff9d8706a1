package io.huiqi.awards.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.awards.budget.Budget;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pools in the collection {@code pools}. */
final class MongoBudgets implements Budgets {

    private final MongoCollection<PoolDocument> pools;
    private final Outbox outbox;
    private final Clock clock;

    MongoBudgets(MongoCollection<PoolDocument> pools, Outbox outbox, Clock clock) {
        this.pools = pools;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Mono<Budget> find(PoolKey key) {
        return Mono.from(pools.find(eq("_id", key.id()))).map(PoolDocument::toBudget);
    }

    @Override
    public Mono<Page<Budget>> list(int limit, @Nullable String cursor) {
        List<String> after = Cursor.decode(cursor, 1);
        return Flux.from(pools.find(after == null ? empty() : gt("_id", after.get(0)))
                        .sort(ascending("_id"))
                        .limit(limit + 1))
                .collectList()
                .map(found -> Page.of(found, limit, pool -> List.of(pool.id())).map(PoolDocument::toBudget));
    }

    @Override
    public Mono<Boolean> save(Budget next) {
        PoolDocument document = PoolDocument.of(next, clock.instant());
        return write(document)
                .flatMap(written -> written
                        ? outbox.announce(document.id(), next.sequence(), next.pending())
                                .thenReturn(true)
                        : Mono.just(false));
    }

    private Mono<Boolean> write(PoolDocument document) {
        if (document.version() == 1) {
            return Mono.from(pools.insertOne(document))
                    .thenReturn(true)
                    .onErrorResume(MongoBudgets::isLostRace, lost -> Mono.just(false));
        }
        return Mono.from(pools.replaceOne(
                        and(eq("_id", document.id()), eq("version", document.version() - 1)), document))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Inserting a pool that somebody else inserted first. */
    private static boolean isLostRace(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
