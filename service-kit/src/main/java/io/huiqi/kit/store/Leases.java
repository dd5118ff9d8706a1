package io.huiqi.kit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Leases in the store, so that of several replicas one does a job. */
public final class Leases {

    private final MongoCollection<Document> leases;
    private final Clock clock;
    private final String owner;

    /** @param owner this process, unlike any other */
    public Leases(MongoDatabase database, Clock clock, String owner) {
        this.leases = database.getCollection("leases");
        this.clock = clock;
        this.owner = owner;
    }

    /** Takes or renews a lease; true when this process holds it now, for the given time. */
    public Mono<Boolean> acquire(String job, Duration time) {
        Instant now = clock.instant();
        return Mono.from(leases.updateOne(
                        and(eq("_id", job), or(eq("owner", owner), lt("until", now))),
                        combine(set("owner", owner), set("until", now.plus(time))),
                        new UpdateOptions().upsert(true)))
                .map(result -> true)
                .onErrorResume(
                        MongoException.class,
                        failure -> heldByAnother(failure) ? Mono.just(false) : Mono.error(failure));
    }

    private static boolean heldByAnother(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
