package io.huiqi.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was acknowledged is there after the process has been killed, and nothing is there by half. */
class DurabilityTests {

    private static final int WRITERS = 8;
    private static final int KILLS = 3;

    @TempDir
    Path data;

    /** What one writer knows to be written: its documents up to a number, its counter up to a version. */
    private final AtomicInteger[] acknowledged =
            IntStream.range(0, WRITERS).mapToObj(i -> new AtomicInteger()).toArray(AtomicInteger[]::new);

    private final Set<String> insertedInBulk = ConcurrentHashMap.newKeySet();

    @Test
    void keepsEveryAcknowledgedWriteWhenKilled() throws InterruptedException {
        for (int round = 1; round <= KILLS; round++) {
            try (var store = StoreProcess.start(data, 0);
                    var client = MongoClients.create(store.connectionString())) {
                MongoDatabase database = client.getDatabase("claims");
                checkWhatWasAcknowledged(database);
                writeUntilKilled(round, database, store);
            }
        }
        try (var store = StoreProcess.start(data, 0);
                var client = MongoClients.create(store.connectionString())) {
            checkWhatWasAcknowledged(client.getDatabase("claims"));
        }
    }

    private void writeUntilKilled(int round, MongoDatabase database, StoreProcess store) throws InterruptedException {
        MongoCollection<Document> claims = database.getCollection("claims");
        Flux.just(
                        Mono.from(claims.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true))),
                        Mono.from(claims.createIndex(Indexes.ascending("writer", "seq"))),
                        Mono.from(claims.createIndex(Indexes.ascending("tags"))))
                .concatMap(each -> each)
                .blockLast();
        int before = total();
        Flux.range(0, WRITERS).flatMap(writer -> write(round, writer, claims)).subscribe();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> total() > before + 400);
        store.kill();
    }

    private int total() {
        return IntStream.range(0, WRITERS).map(i -> acknowledged[i].get()).sum();
    }

    /** One step after the other, each counted only when it is acknowledged; ends when the store is gone. */
    private Mono<Void> write(int round, int writer, MongoCollection<Document> claims) {
        AtomicInteger done = acknowledged[writer];
        return Mono.defer(() -> step(round, writer, done.get() + 1, claims))
                .doOnNext(step -> done.set(step))
                .repeat()
                .onErrorComplete(MongoException.class)
                .then();
    }

    private Mono<Integer> step(int round, int writer, int step, MongoCollection<Document> claims) {
        var document = new Document("_id", writer + "-" + step + "-" + round)
                .append("number", writer * 1_000_000 + step + round * 10_000_000)
                .append("writer", writer)
                .append("seq", step)
                .append("tags", List.of("all", "w" + writer));
        String bulkId = "bulk-" + document.getString("_id");
        List<WriteModel<Document>> bulk = List.of(
                new InsertOneModel<>(new Document("_id", bulkId).append("number", "b" + document.get("number"))),
                new UpdateOneModel<>(
                        eq("counter-" + writer),
                        Updates.combine(Updates.set("version", step), Updates.set("number", "c" + writer)),
                        new UpdateOptions().upsert(true)));
        return Mono.from(claims.insertOne(document))
                .then(Mono.from(claims.bulkWrite(bulk, new BulkWriteOptions().ordered(false))))
                .doOnNext(result -> insertedInBulk.add(bulkId))
                .thenReturn(step);
    }

    private void checkWhatWasAcknowledged(MongoDatabase database) {
        MongoCollection<Document> claims = database.getCollection("claims");
        for (int writer = 0; writer < WRITERS; writer++) {
            int steps = acknowledged[writer].get();
            assertThat(sequenceOf(writer, claims))
                    .containsAll(IntStream.rangeClosed(1, steps).boxed().toList());
            if (steps > 0) {
                Document counter =
                        Mono.from(claims.find(eq("counter-" + writer))).block();
                assertThat(counter.getInteger("version")).isBetween(steps, steps + 1);
            }
        }
        assertThat(idsOfBulk(claims)).containsAll(insertedInBulk);
        if (total() > 0) {
            Document check = Mono.from(database.runCommand(new Document("validate", "claims")))
                    .block();
            assertThat(check).containsEntry("valid", true).containsEntry("errors", List.of());
        }
    }

    private static List<Integer> sequenceOf(int writer, MongoCollection<Document> claims) {
        return Flux.from(claims.find(and(eq("writer", writer), gte("seq", 0))))
                .map(claim -> claim.getInteger("seq"))
                .collectList()
                .block();
    }

    private static List<String> idsOfBulk(MongoCollection<Document> claims) {
        return Flux.from(claims.find(gte("_id", "bulk-")))
                .map(claim -> claim.getString("_id"))
                .collectList()
                .block();
    }
}
