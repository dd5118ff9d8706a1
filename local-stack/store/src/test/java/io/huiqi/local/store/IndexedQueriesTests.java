package io.huiqi.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Random queries give the same answers, in the same order, with indexes as without any. */
class IndexedQueriesTests {

    private static final List<Document> INDEXES = List.of(
            new Document("a", 1),
            new Document("a", 1).append("b", -1).append("_id", 1),
            new Document("b", 1).append("a", 1),
            new Document("c", -1),
            new Document("d.x", 1).append("d.y", 1),
            new Document("e.f", 1).append("a", 1),
            new Document("e.f", -1).append("b", 1).append("a", 1));

    @TempDir
    Path directory;

    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithAFullScan(long seed) {
        random = new Random(seed);
        try (var store = LocalStore.open(directory);
                var client = MongoClients.create(store.connectionString())) {
            var plain = client.getDatabase("d").getCollection("plain");
            var indexed = client.getDatabase("d").getCollection("indexed");
            declareIndexes(indexed);
            change(plain, indexed);
            for (int i = 0; i < 300; i++) {
                compare(filter(2), sort(), random.nextInt(4) == 0 ? 0 : random.nextInt(12), plain, indexed);
            }
            Document check = Mono.from(client.getDatabase("d").runCommand(new Document("validate", "indexed")))
                    .block();
            assertThat(check).containsEntry("valid", true);
        }
    }

    private void declareIndexes(MongoCollection<Document> indexed) {
        for (int i = 0; i < INDEXES.size(); i++) {
            var options = new IndexOptions().sparse(random.nextInt(4) == 0);
            Mono.from(indexed.createIndex(INDEXES.get(i), options)).block();
        }
    }

    /** The same inserts, replacements and deletions in both. */
    private void change(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        for (int id = 0; id < 150; id++) {
            Document document = document(id);
            both(plain, indexed, each -> each.insertOne(document));
        }
        for (int i = 0; i < 60; i++) {
            int id = random.nextInt(150);
            Document document = document(id);
            both(plain, indexed, each -> each.replaceOne(new Document("_id", id), document));
        }
        for (int i = 0; i < 15; i++) {
            int id = random.nextInt(150);
            both(plain, indexed, each -> each.deleteOne(new Document("_id", id)));
        }
    }

    private interface Write {
        Publisher<?> on(MongoCollection<Document> collection);
    }

    private static void both(MongoCollection<Document> plain, MongoCollection<Document> indexed, Write write) {
        Mono.from(write.on(plain)).block();
        Mono.from(write.on(indexed)).block();
    }

    private void compare(
            Document filter,
            Document sort,
            int limit,
            MongoCollection<Document> plain,
            MongoCollection<Document> indexed) {
        assertThat(ids(filter, sort, limit, indexed))
                .as("%s sorted by %s, %d", filter.toJson(), sort.toJson(), limit)
                .isEqualTo(ids(filter, sort, limit, plain));
        assertThat(Mono.from(indexed.countDocuments(filter)).block())
                .as("count of %s", filter.toJson())
                .isEqualTo(Mono.from(plain.countDocuments(filter)).block());
    }

    private List<Object> ids(Document filter, Document sort, int limit, MongoCollection<Document> collection) {
        return Flux.from(collection.find(filter).sort(sort).limit(limit).batchSize(1 + random.nextInt(20)))
                .map(document -> document.get("_id"))
                .collectList()
                .block();
    }

    private Document document(int id) {
        var document = new Document("_id", id);
        put(document, "a", number());
        put(document, "b", text());
        put(document, "c", random.nextBoolean() ? number() : numbers());
        put(document, "d", pairs());
        put(document, "e", new Document("f", random.nextInt(4) == 0 ? numbers() : number()));
        return document;
    }

    private void put(Document document, String field, Object value) {
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 -> document.put(field, null);
            default -> document.put(field, value);
        }
    }

    private Object number() {
        int value = random.nextInt(8) - 2;
        return switch (random.nextInt(4)) {
            case 0 -> (long) value;
            case 1 -> value + 0.5;
            default -> value;
        };
    }

    private Object text() {
        return List.of("a", "b", "bb", "甲", "").get(random.nextInt(5));
    }

    private List<Object> numbers() {
        List<Object> numbers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            numbers.add(random.nextInt(10) == 0 ? text() : number());
        }
        return numbers;
    }

    private List<Document> pairs() {
        List<Document> pairs = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var pair = new Document();
            put(pair, "x", number());
            put(pair, "y", number());
            pairs.add(pair);
        }
        return pairs;
    }

    private Document filter(int depth) {
        var filter = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String field = List.of("a", "b", "c", "d.x", "d.y", "e.f", "_id").get(random.nextInt(7));
            filter.put(field, condition(field));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            filter.put(random.nextInt(4) == 0 ? "$and" : "$or", List.of(filter(depth - 1), filter(depth - 1)));
        }
        if (random.nextInt(8) == 0) {
            filter.put(
                    "d", new Document("$elemMatch", new Document("x", condition("d.x")).append("y", condition("d.y"))));
        }
        return filter;
    }

    private Object condition(String field) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> operand(field);
            case 2 -> new Document("$in", Arrays.asList(operand(field), operand(field), operand(field)));
            case 3 -> new Document("$gt", operand(field));
            case 4 -> new Document("$lte", operand(field));
            case 5 -> new Document("$gte", operand(field)).append("$lt", operand(field));
            case 6 -> random.nextInt(3) == 0 ? null : new Document("$ne", operand(field));
            case 7 -> new Document("$exists", random.nextBoolean());
            default -> new Document("$eq", operand(field));
        };
    }

    private Object operand(String field) {
        return switch (field) {
            case "b" -> text();
            case "_id" -> random.nextInt(150);
            default -> random.nextInt(12) == 0 ? text() : number();
        };
    }

    private Document sort() {
        var sort = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.put(List.of("a", "b", "c", "d.x", "e.f").get(random.nextInt(5)), random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }
}
