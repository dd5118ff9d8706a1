package io.huiqi.kit.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which creating requests were made, and what they were answered, for a day. */
final class IdempotencyKeys {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Duration IN_FLIGHT = Duration.ofSeconds(60);

    private final MongoCollection<Stored> entries;
    private final Clock clock;

    IdempotencyKeys(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("idempotencyKeys", Stored.class);
        this.clock = clock;
    }

    /**
     * Begins a request, unless one with its key was begun before: then answers that one. A request that has been in
     * flight for a minute was cut off and is taken over.
     */
    Mono<Entry> begin(String id, String fingerprint) {
        Stored mine = new Stored(id, fingerprint, clock.instant(), null);
        Entry first = new Entry(true, fingerprint, null);
        return Mono.from(entries.insertOne(mine))
                .map(inserted -> first)
                .onErrorResume(
                        MongoWriteException.class,
                        failure -> isDuplicate(failure)
                                ? takeOver(mine).map(taken -> first).switchIfEmpty(find(id))
                                : Mono.error(failure));
    }

    private Mono<Stored> takeOver(Stored mine) {
        return Mono.from(entries.findOneAndReplace(
                and(
                        eq("_id", mine.id()),
                        eq("fingerprint", mine.fingerprint()),
                        exists("answer", false),
                        lt("begunAt", mine.begunAt().minus(IN_FLIGHT))),
                mine));
    }

    private Mono<Entry> find(String id) {
        return Mono.from(entries.find(eq("_id", id)))
                .map(stored -> new Entry(false, stored.fingerprint(), stored.answer()));
    }

    Mono<Void> finish(String id, Answer answer) {
        return Mono.from(entries.updateOne(eq("_id", id), set("answer", answer)))
                .then();
    }

    /** Forgets a request that failed on our side, so that it can be tried again. */
    Mono<Void> forget(String id) {
        return Mono.from(entries.deleteOne(eq("_id", id))).then();
    }

    /** Declares the index and removes what is older than a day. */
    Mono<Long> purge() {
        return Mono.from(entries.createIndex(Indexes.ascending("begunAt")))
                .then(Mono.from(entries.deleteMany(lt("begunAt", clock.instant().minus(REMEMBERED)))))
                .map(result -> result.getDeletedCount());
    }

    private static boolean isDuplicate(MongoWriteException failure) {
        return failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** What is stored (public for the record codec); {@code answer} is null while the request is in flight. */
    public record Stored(
            @BsonId String id,
            String fingerprint,
            Instant begunAt,
            @Nullable Answer answer) {}

    /** What a request found: whether it is the first one ({@code isMine}), and the answer of an earlier one. */
    record Entry(
            boolean isMine, String fingerprint, @Nullable Answer answer) {}

    public record Answer(int status, Map<String, String> headers, Binary body) {}
}
