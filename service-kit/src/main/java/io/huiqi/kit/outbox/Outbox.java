package io.huiqi.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.store.WriteBatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The outbox inside the documents of one collection: fields {@code sequence}, {@code pending} and {@code pendingSince}.
 *
 * <p>A service writes a change and its events as one document write, then calls {@link #announce}. The events are sent
 * in order and cleared only if the document has no newer ones, so whoever wrote those sends the whole list again, in
 * order: consumers may see an event twice, but never for the first time out of turn. What a crash leaves behind is found
 * by {@link #sweep} through the index on {@code pendingSince}.
 */
public final class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final int SWEEP_LIMIT = 200;
    private static final int CLEAR_LIMIT = 500;

    private final MongoCollection<Unannounced> documents;
    private final EventPublisher publisher;
    private final Duration patience;
    private final Function<List<PendingEvent>, Mono<Void>> beforeAnnouncing;
    private final WriteBatcher<Unannounced, Boolean> clearing;

    /**
     * @param patience how long to wait for the broker before leaving the events to the sweeper
     * @param beforeAnnouncing an idempotent projection of the events that readers expect to find once they hear of them
     */
    public Outbox(
            MongoCollection<?> collection,
            EventPublisher publisher,
            Duration patience,
            Function<List<PendingEvent>, Mono<Void>> beforeAnnouncing) {
        this.documents = collection.withDocumentClass(Unannounced.class);
        this.publisher = publisher;
        this.patience = patience;
        this.beforeAnnouncing = beforeAnnouncing;
        this.clearing = new WriteBatcher<>(CLEAR_LIMIT, this::clear);
    }

    public String name() {
        return documents.getNamespace().getCollectionName();
    }

    /** Declares the index that the sweeper reads; call it at start-up. */
    public Mono<Void> ensureIndex() {
        return Mono.from(documents.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true)))
                .then();
    }

    /** Announces the events of one written document; see {@link #announce(Collection)}. */
    public Mono<Void> announce(String id, long sequence, List<PendingEvent> pending) {
        return announce(List.of(new Unannounced(id, sequence, pending)));
    }

    /**
     * Announces the events of documents just written. Completes when the broker has them, or when patience ends; it never
     * fails, because the events are safe in their documents and the sweeper will announce them.
     */
    public Mono<Void> announce(Collection<Unannounced> written) {
        List<Unannounced> full =
                written.stream().filter(each -> !each.pending().isEmpty()).toList();
        if (full.isEmpty()) {
            return Mono.empty();
        }
        return attempt(full).timeout(patience).onErrorResume(failure -> {
            log.warn(
                    "announcement left to the sweeper outbox={} documents={} cause={}",
                    name(),
                    full.size(),
                    failure.toString());
            return Mono.empty();
        });
    }

    /** Announces what has been pending since before an instant; returns how many documents it took. */
    Mono<Integer> sweep(Instant before) {
        return Flux.from(documents
                        .find(lt("pendingSince", before))
                        .projection(include("sequence", "pending"))
                        .sort(ascending("pendingSince"))
                        .limit(SWEEP_LIMIT))
                .collectList()
                .flatMap(left -> left.isEmpty() ? Mono.just(0) : attempt(left).thenReturn(left.size()));
    }

    /** When the oldest unannounced event was written; empty when none waits. */
    Mono<Instant> oldest() {
        return Mono.from(documents
                        .withDocumentClass(Document.class)
                        .find(gte("pendingSince", Instant.EPOCH))
                        .projection(include("pendingSince"))
                        .sort(ascending("pendingSince"))
                        .limit(1))
                .map(document -> document.getDate("pendingSince").toInstant());
    }

    private Mono<Void> attempt(List<Unannounced> written) {
        List<PendingEvent> events =
                written.stream().flatMap(each -> each.pending().stream()).toList();
        return beforeAnnouncing
                .apply(events)
                .then(publisher.publish(events))
                .then(Flux.fromIterable(written)
                        .flatMap(clearing::submit, Integer.MAX_VALUE)
                        .then());
    }

    private Mono<List<Boolean>> clear(List<Unannounced> announced) {
        List<UpdateOneModel<Unannounced>> updates = announced.stream()
                .map(each -> new UpdateOneModel<Unannounced>(
                        and(eq("_id", each.id()), eq("sequence", each.sequence())),
                        combine(unset("pending"), unset("pendingSince"))))
                .toList();
        return Mono.from(documents.bulkWrite(updates, new BulkWriteOptions().ordered(false)))
                .thenReturn(Collections.nCopies(announced.size(), true));
    }
}
