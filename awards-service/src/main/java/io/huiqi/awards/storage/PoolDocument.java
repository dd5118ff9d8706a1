package io.huiqi.awards.storage;

import io.huiqi.awards.budget.Budget;
import io.huiqi.awards.pool.Entry;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.awards.pool.Sharing;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A pool of a fiscal year in one document, with its claims and its outbox. */
public record PoolDocument(
        @BsonId String id,
        String pool,
        int fiscalYear,
        boolean budgeted,
        long fen,
        int reached,
        List<EntryDocument> entries,
        @Nullable Sharing sharing,
        long version,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    public record EntryDocument(
            String claim,
            int round,
            String beneficiary,
            long fen,
            String state,
            long approvedFen,
            @Nullable Long askedFen,
            @Nullable List<String> returns) {

        static EntryDocument of(Entry entry) {
            return new EntryDocument(
                    entry.claim(),
                    entry.round(),
                    entry.beneficiary(),
                    entry.fen(),
                    entry.state().name(),
                    entry.approvedFen(),
                    entry.isShared() ? entry.askedFen() : null,
                    entry.returns().isEmpty() ? null : entry.returns());
        }

        Entry toEntry() {
            return new Entry(
                    claim,
                    round,
                    beneficiary,
                    fen,
                    Entry.State.valueOf(state),
                    approvedFen,
                    askedFen == null ? 0 : askedFen,
                    returns == null ? List.of() : returns);
        }
    }

    static PoolDocument of(Budget budget, Instant now) {
        Pool pool = budget.pool();
        return new PoolDocument(
                pool.key().id(),
                pool.key().pool(),
                pool.key().fiscalYear(),
                pool.isBudgeted(),
                pool.fen(),
                pool.reached(),
                pool.entries().stream().map(EntryDocument::of).toList(),
                pool.sharing(),
                budget.version(),
                budget.sequence(),
                budget.pending(),
                budget.pending().isEmpty() ? null : now);
    }

    Budget toBudget() {
        List<Entry> claims = entries.stream().map(EntryDocument::toEntry).toList();
        Pool asStored = new Pool(new PoolKey(pool, fiscalYear), budgeted, fen, claims, reached, sharing);
        return new Budget(asStored, version, sequence, pending == null ? List.of() : pending);
    }
}
