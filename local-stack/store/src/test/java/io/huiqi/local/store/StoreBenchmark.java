package io.huiqi.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Prints how much the store does in a second beside its client, empty and with documents in it. The store runs as a
 * process of its own. Arguments: documents to hold in the second column (200,000), requests at once (32), connection
 * string of a running store to measure instead.
 */
final class StoreBenchmark {

    private static final int BULK = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(4);

    private final MongoCollection<Document> claims;
    private final int atOnce;
    private final Supplier<Duration> cpuTime;
    private final Random random = new Random(42);
    private final Map<Integer, Integer> versions = new HashMap<>();
    private int stored;

    private StoreBenchmark(MongoCollection<Document> claims, int atOnce, Supplier<Duration> cpuTime) {
        this.claims = claims;
        this.atOnce = atOnce;
        this.cpuTime = cpuTime;
    }

    public static void main(String[] arguments) throws IOException {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int atOnce = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 32;
        if (arguments.length > 2) {
            run(arguments[2], documents, atOnce, () -> Duration.ZERO);
            return;
        }
        Path data = Files.createTempDirectory("store-benchmark");
        try (var store = StoreProcess.start(data, 0)) {
            run(store.connectionString(), documents, atOnce, store::cpuTime);
        } finally {
            System.out.printf("data on disk: %d MB%n", megabytes(data));
            delete(data);
        }
    }

    private static void run(String connectionString, int documents, int atOnce, Supplier<Duration> cpuTime) {
        try (var client = MongoClients.create(connectionString)) {
            System.out.printf(
                    "%-42s %14s %14s %22s%n",
                    "per second, " + atOnce + " at once", "few stored", documents + " stored", "store's CPU, us each");
            var empty = new StoreBenchmark(client.getDatabase("empty").getCollection("claims"), atOnce, cpuTime);
            var full = new StoreBenchmark(client.getDatabase("full").getCollection("claims"), atOnce, cpuTime);
            empty.prepare(2_000);
            full.prepare(documents);
            compare(empty, full);
            Flux.concat(empty.claims.drop(), full.claims.drop()).blockLast();
        }
    }

    private static void compare(StoreBenchmark empty, StoreBenchmark full) {
        print("single inserts", 1, empty, full, StoreBenchmark::insertOne);
        print("bulk inserts of " + BULK, BULK, empty, full, StoreBenchmark::insertMany);
        print("conditional updates {_id, version}", 1, empty, full, StoreBenchmark::updateOne);
        print("bulk updates of " + BULK, BULK, empty, full, StoreBenchmark::updateMany);
        print("look-ups by _id", 1, empty, full, StoreBenchmark::findById);
        print("look-ups of 500 ids, documents", BULK, empty, full, StoreBenchmark::findByIds);
        print("look-ups by a unique index", 1, empty, full, StoreBenchmark::findByNumber);
        print("look-ups by a secondary index (about 20)", 1, empty, full, StoreBenchmark::findByEnterprise);
        print("keyset pages of 20, newest first", 1, empty, full, StoreBenchmark::findPage);
        print("counts through an index (about 20)", 1, empty, full, StoreBenchmark::count);
    }

    private interface Work {
        Publisher<?> once(StoreBenchmark benchmark, int turn);
    }

    private static void print(String name, int documentsEach, StoreBenchmark empty, StoreBenchmark full, Work work) {
        Speed few = empty.speed(turn -> work.once(empty, turn));
        Speed many = full.speed(turn -> work.once(full, turn));
        System.out.printf(
                "%-42s %,14d %,14d %,22.1f%n",
                name,
                few.perSecond * documentsEach,
                many.perSecond * documentsEach,
                many.cpuMicrosEach / documentsEach);
    }

    private record Speed(long perSecond, double cpuMicrosEach) {}

    private Speed speed(IntFunction<Publisher<?>> work) {
        count(work, WARM_UP);
        Duration before = cpuTime.get();
        long done = count(work, MEASURED);
        Duration used = cpuTime.get().minus(before);
        return new Speed(done / MEASURED.toSeconds(), used.toNanos() / 1_000.0 / done);
    }

    private long count(IntFunction<Publisher<?>> work, Duration time) {
        Instant end = Instant.now().plus(time);
        return Flux.range(0, Integer.MAX_VALUE)
                .takeWhile(turn -> Instant.now().isBefore(end))
                .flatMap(turn -> Flux.from(work.apply(turn)).then(Mono.just(turn)), atOnce)
                .count()
                .block();
    }

    private void prepare(int documents) {
        Flux.concat(
                        claims.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true)),
                        claims.createIndex(Indexes.compoundIndex(
                                Indexes.ascending("enterprise"),
                                Indexes.descending("submittedAt"),
                                Indexes.ascending("_id"))),
                        claims.createIndex(Indexes.ascending("pending.dueAt"), new IndexOptions().sparse(true)))
                .blockLast();
        while (stored < documents) {
            Flux.from(insertMany(0)).blockLast();
        }
    }

    private Document claim(int number) {
        return new Document("_id", id(number))
                .append("version", 1)
                .append("number", number)
                .append("enterprise", enterprise(number))
                .append("status", "SUBMITTED")
                .append("item", "revenue-milestones")
                .append("submittedAt", Date.from(Instant.EPOCH.plusSeconds(1_700_000_000L + number)))
                .append("fen", 150_000_000L + number)
                .append(
                        "lines",
                        List.of(
                                new Document("clause", "1")
                                        .append("fen", 100_000_000L)
                                        .append("reason", "first time above 1,000,000,000"),
                                new Document("clause", "3")
                                        .append("fen", 50_000_000L)
                                        .append("reason", "brand recognised")))
                .append("pending", List.of());
    }

    private static String id(int number) {
        return "claim-%09d".formatted(number);
    }

    private String enterprise(int number) {
        return "91410802MA%08d".formatted(number * 7 % Math.max(1, stored / 20 + 100));
    }

    private int someone() {
        return random.nextInt(stored);
    }

    private Publisher<?> insertOne(int turn) {
        return claims.insertOne(claim(stored++));
    }

    private Publisher<?> insertMany(int turn) {
        List<Document> batch =
                IntStream.range(0, BULK).mapToObj(i -> claim(stored++)).toList();
        return claims.insertMany(batch, new InsertManyOptions().ordered(false));
    }

    private static Bson grant(int number) {
        return combine(
                inc("version", 1),
                set("status", "GRANTED"),
                set("fen", 150_000_000L + number),
                push("pending", new Document("id", "event-" + number).append("dueAt", new Date(number))));
    }

    private Publisher<?> updateOne(int turn) {
        int number = turn % stored;
        return claims.updateOne(
                new Document("_id", id(number)).append("version", versions.merge(number, 1, Integer::sum)),
                combine(inc("version", 1), set("status", turn % 2 == 0 ? "GRANTED" : "APPROVED")));
    }

    private Publisher<?> updateMany(int turn) {
        List<WriteModel<Document>> batch = IntStream.range(0, BULK)
                .mapToObj(i -> (turn * BULK + i) % stored)
                .<WriteModel<Document>>map(number -> turn % 2 == 0
                        ? new UpdateOneModel<>(eq(id(number)), grant(number))
                        : new UpdateOneModel<>(
                                eq(id(number)),
                                pullByFilter(new Document("pending", new Document("id", "event-" + number)))))
                .toList();
        return claims.bulkWrite(batch, new BulkWriteOptions().ordered(false));
    }

    private Publisher<?> findById(int turn) {
        return claims.find(eq(id(someone()))).first();
    }

    private Publisher<?> findByIds(int turn) {
        return claims.find(
                in("_id", IntStream.range(0, BULK).mapToObj(i -> id(someone())).toList()));
    }

    private Publisher<?> findByNumber(int turn) {
        return claims.find(eq("number", someone())).first();
    }

    private Publisher<?> findByEnterprise(int turn) {
        return claims.find(eq("enterprise", enterprise(someone()))).limit(20);
    }

    private Publisher<?> findPage(int turn) {
        Date from = Date.from(Instant.EPOCH.plusSeconds(1_700_000_000L + someone()));
        Bson after = Filters.or(
                Filters.lt("submittedAt", from), Filters.and(eq("submittedAt", from), gt("_id", id(someone()))));
        return claims.find(Filters.and(eq("enterprise", enterprise(someone())), after))
                .sort(new Document("submittedAt", -1).append("_id", 1))
                .limit(20);
    }

    private Publisher<?> count(int turn) {
        return claims.countDocuments(eq("enterprise", enterprise(someone())));
    }

    private static long megabytes(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
