package io.huiqi.inspection.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.events.DomainEvent;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Documents that are written together with their events, and announce them right after the write. */
final class EventedCollection<D extends EventedDocument> {

    private static final int TRIES = 8;

    private final MongoCollection<D> documents;
    private final Outbox outbox;
    private final EventWriter writer;

    EventedCollection(MongoCollection<D> documents, Outbox outbox, EventWriter writer) {
        this.documents = documents;
        this.outbox = outbox;
        this.writer = writer;
    }

    Mono<D> find(Bson filter) {
        return Mono.from(documents.find(filter).limit(1));
    }

    Flux<D> find(Bson filter, Bson order, int limit) {
        return Flux.from(documents.find(filter).sort(order).limit(limit));
    }

    /** Takes one field away, which is no change of state and no event. */
    Mono<Void> unset(String id, String field) {
        return Mono.from(documents.updateOne(eq("_id", id), Updates.unset(field)))
                .then();
    }

    /** Writes a new document and announces its events. */
    Mono<Void> insert(
            String subject, List<? extends DomainEvent> events, Cause cause, Function<List<PendingEvent>, D> document) {
        return Mono.defer(() -> {
            D first = document.apply(writer.write(subject, 0, cause, events));
            return Mono.from(documents.insertOne(first)).then(announce(first));
        });
    }

    /**
     * Changes the latest state of a document; a lost race begins again with the newer state.
     *
     * @param step answers what came of it, and the next document unless nothing changed
     */
    <R> Mono<R> change(String id, Function<D, Change<D, R>> step) {
        return Mono.defer(() -> find(eq("_id", id)))
                .flatMap(current -> {
                    Change<D, R> change = step.apply(current);
                    D next = change.next();
                    return next == null
                            ? Mono.just(change.result())
                            : replace(current, next).thenReturn(change.result());
                })
                .retryWhen(Retry.max(TRIES).filter(LostRace.class::isInstance));
    }

    /** The events of a change after those that still wait, in order. */
    List<PendingEvent> pending(D current, String subject, Cause cause, List<? extends DomainEvent> events) {
        List<PendingEvent> all = new ArrayList<>(Objects.requireNonNullElse(current.pending(), List.of()));
        all.addAll(writer.write(subject, current.sequence(), cause, events));
        return all;
    }

    private Mono<Void> replace(D current, D next) {
        return Mono.from(documents.replaceOne(and(eq("_id", current.id()), eq("sequence", current.sequence())), next))
                .flatMap(result ->
                        result.getMatchedCount() == 1 ? announce(next) : Mono.error(new LostRace(current.id())));
    }

    private Mono<Void> announce(D written) {
        return outbox.announce(
                written.id(), written.sequence(), Objects.requireNonNullElse(written.pending(), List.of()));
    }

    /** What came of a step; without a next document nothing is written. */
    record Change<D, R>(R result, @Nullable D next) {}

    /** Somebody else changed the document in between. */
    private static final class LostRace extends RuntimeException {

        LostRace(String id) {
            super("lost race for " + id, null, false, false);
        }
    }
}
