package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.inspection.ledger.LedgerStep;
import io.huiqi.inspection.ledger.LedgerStep.Taken;
import io.huiqi.inspection.ledger.Ledgers;
import io.huiqi.inspection.ledger.VisitLedger;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Ledgers in the document store, each guarded by its version. */
final class MongoLedgers implements Ledgers {

    static final String COLLECTION = "visit-ledgers";
    private static final int TRIES = 32;

    private final MongoCollection<LedgerDocument> documents;
    private final Outbox outbox;
    private final EventWriter writer;

    MongoLedgers(MongoCollection<LedgerDocument> documents, Outbox outbox, EventWriter writer) {
        this.documents = documents;
        this.outbox = outbox;
        this.writer = writer;
    }

    static List<IndexModel> indexes() {
        return List.of(new IndexModel(ascending("ledger.jointVisits.id"), new IndexOptions().sparse(true)));
    }

    @Override
    public Mono<VisitLedger> find(String enterprise) {
        return find(eq("_id", enterprise)).map(LedgerDocument::ledger);
    }

    @Override
    public Mono<VisitLedger> findByJointVisit(String id) {
        return find(eq("ledger.jointVisits.id", id)).map(LedgerDocument::ledger);
    }

    @Override
    public Mono<LedgerStep> change(String enterprise, Function<VisitLedger, LedgerStep> step, Cause cause) {
        return Mono.defer(() -> find(eq("_id", enterprise)))
                .defaultIfEmpty(LedgerDocument.empty(enterprise))
                .flatMap(current -> {
                    LedgerStep result = step.apply(current.ledger());
                    return result instanceof Taken taken
                            ? write(current, current.next(taken.ledger(), pending(current, taken, cause)))
                                    .thenReturn(result)
                            : Mono.just(result);
                })
                .retryWhen(Retry.max(TRIES).filter(LostRace.class::isInstance));
    }

    private List<PendingEvent> pending(LedgerDocument current, Taken taken, Cause cause) {
        List<PendingEvent> all = new ArrayList<>(Objects.requireNonNullElse(current.pending(), List.of()));
        all.addAll(writer.write("visits/" + current.id(), current.sequence(), cause, taken.events()));
        return all;
    }

    private Mono<Void> write(LedgerDocument current, LedgerDocument next) {
        return (current.version() == 0 ? insert(next) : replace(current, next))
                .then(Mono.defer(() -> outbox.announce(
                        next.id(), next.sequence(), Objects.requireNonNullElse(next.pending(), List.of()))));
    }

    private Mono<Void> insert(LedgerDocument first) {
        return Mono.from(documents.insertOne(first))
                .then()
                .onErrorMap(MongoWriteException.class, failure -> isDuplicate(failure) ? new LostRace() : failure);
    }

    private Mono<Void> replace(LedgerDocument current, LedgerDocument next) {
        Bson latest = and(eq("_id", current.id()), eq("version", current.version()));
        return Mono.from(documents.replaceOne(latest, next))
                .flatMap(result -> result.getMatchedCount() == 1 ? Mono.empty() : Mono.error(new LostRace()));
    }

    private Mono<LedgerDocument> find(Bson filter) {
        return Mono.from(documents.find(filter).limit(1));
    }

    private static boolean isDuplicate(MongoWriteException failure) {
        return failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** Somebody else changed the ledger in between. */
    private static final class LostRace extends RuntimeException {

        LostRace() {
            super("lost race", null, false, false);
        }
    }
}
