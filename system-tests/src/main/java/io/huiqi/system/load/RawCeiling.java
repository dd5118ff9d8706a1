package io.huiqi.system.load;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.local.supervisor.Ports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the machine can do at most: the writes and records that one claim costs, batched as the services batch them, by
 * plain drivers with nothing in between. Documents are copies of those that the measured claims left.
 */
final class RawCeiling {

    private static final int UNDER_WAY = 4;
    private static final int RECORDS = 6;
    private static final int PARTITIONS = 12;
    private static final String TOPIC = "ceiling";

    private final Ports ports;

    RawCeiling(Ports ports) {
        this.ports = ports;
    }

    /** @param rate claims per second */
    record Result(double rate, String description) {}

    /**
     * Writes for the given time.
     *
     * @param batch claims written together
     */
    Result measure(Duration time, int batch) {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + ports.store());
                KafkaProducer<String, byte[]> producer = producer()) {
            Samples samples = Samples.read(client);
            MongoDatabase database = client.getDatabase("ceiling");
            Mono.from(database.getCollection("claims")
                            .createIndex(
                                    Indexes.ascending("awardKey"),
                                    new IndexOptions().unique(true).sparse(true)))
                    .thenMany(Flux.just("claims", "ledgers")
                            .flatMap(name -> database.getCollection(name)
                                    .createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true))))
                    .blockLast();
            AtomicLong claims = new AtomicLong();
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            Flux.range(0, Integer.MAX_VALUE)
                    .takeWhile(n -> System.nanoTime() < end)
                    .flatMap(
                            n -> batch(database, producer, samples, batch).doOnSuccess(done -> claims.addAndGet(batch)),
                            UNDER_WAY)
                    .blockLast();
            double rate = claims.get() / ((System.nanoTime() - begun) / 1e9);
            return new Result(rate, "6 writes and " + RECORDS + " records a claim, batches of " + batch);
        }
    }

    /** Claim in, its events cleared; ledger and award in, its events cleared; claim granted. */
    private static Mono<Void> batch(
            MongoDatabase database, KafkaProducer<String, byte[]> producer, Samples samples, int size) {
        List<String> ids = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        MongoCollection<Document> claims = database.getCollection("claims");
        MongoCollection<Document> ledgers = database.getCollection("ledgers");
        MongoCollection<Document> awards = database.getCollection("awards");
        return Mono.from(claims.insertMany(copies(samples.claim(), ids, true), new InsertManyOptions().ordered(false)))
                .then(send(producer, ids))
                .then(clear(claims, ids))
                .then(bulk(ledgers, ids, id -> replace(samples.ledger(), id, true)))
                .then(Mono.from(
                        awards.insertMany(copies(samples.award(), ids, false), new InsertManyOptions().ordered(false))))
                .then(send(producer, ids))
                .then(clear(ledgers, ids))
                .then(bulk(claims, ids, id -> replace(samples.claim(), id, false)))
                .then();
    }

    private static Mono<Void> send(KafkaProducer<String, byte[]> producer, List<String> ids) {
        CompletableFuture<?>[] sent = ids.stream()
                .flatMap(id -> IntStream.range(0, RECORDS / 2).mapToObj(i -> send(producer, id)))
                .toArray(CompletableFuture<?>[]::new);
        return Mono.fromFuture(CompletableFuture.allOf(sent));
    }

    private static CompletableFuture<Void> send(KafkaProducer<String, byte[]> producer, String id) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(TOPIC, id, SampleEvent.JSON.getBytes(StandardCharsets.UTF_8));
        SampleEvent.HEADERS.forEach(
                (name, value) -> record.headers().add(name, (value + id).getBytes(StandardCharsets.UTF_8)));
        Future<RecordMetadata> unused = producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    private static Mono<Void> clear(MongoCollection<Document> collection, List<String> ids) {
        return bulk(
                collection,
                ids,
                id -> new UpdateOneModel<>(
                        and(eq("_id", id), eq("sequence", 1L)), combine(unset("pending"), unset("pendingSince"))));
    }

    private static WriteModel<Document> replace(Document sample, String id, boolean pending) {
        return new ReplaceOneModel<>(eq("_id", id), copy(sample, id, pending), new ReplaceOptions().upsert(true));
    }

    private static Mono<Void> bulk(
            MongoCollection<Document> collection, List<String> ids, Function<String, WriteModel<Document>> write) {
        BulkWriteOptions options = new BulkWriteOptions().ordered(false);
        return Mono.from(collection.bulkWrite(
                        ids.stream().map(id -> write.apply(id)).toList(), options))
                .then();
    }

    private static List<Document> copies(Document sample, List<String> ids, boolean pending) {
        return ids.stream().map(id -> copy(sample, id, pending)).toList();
    }

    private static Document copy(Document sample, String id, boolean pending) {
        Document copy = new Document(sample).append("_id", id).append("sequence", 1L);
        if (sample.containsKey("awardKey")) {
            copy.append("awardKey", id);
        }
        if (pending) {
            copy.append("pending", List.of(new Document("data", SampleEvent.JSON)))
                    .append("pendingSince", Instant.EPOCH);
        }
        return copy;
    }

    /** Makes the topic for the measurement; well before it, so that its partitions have settled. */
    void prepare() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + ports.broker()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", "127.0.0.1:" + ports.broker(),
                        "acks", "all",
                        "linger.ms", "2",
                        "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** One document of each kind, as the services wrote them. */
    private record Samples(Document claim, Document ledger, Document award) {

        static Samples read(MongoClient client) {
            return new Samples(
                    first(client, "claims", "claims"),
                    first(client, "awards", "ledgers"),
                    first(client, "awards", "awards"));
        }

        private static Document first(MongoClient client, String database, String collection) {
            Document found = Mono.from(client.getDatabase(database)
                            .getCollection(collection)
                            .find(new Document())
                            .first())
                    .block();
            if (found == null) {
                throw new IllegalStateException("no sample in " + database + "." + collection);
            }
            return found;
        }
    }
}
