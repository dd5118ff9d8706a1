package io.huiqi.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the local store does beyond, and short of, what every MongoDB does. */
class LocalStoreTests {

    @TempDir
    Path directory;

    private interface Use {
        void with(MongoClient client, MongoCollection<Document> claims);
    }

    private void open(Use use) {
        try (var store = LocalStore.open(directory);
                var client = MongoClients.create(store.connectionString())) {
            use.with(client, client.getDatabase("claims").getCollection("claims"));
        }
    }

    private static <T> T run(Publisher<T> publisher) {
        return Mono.from(publisher).block(Duration.ofSeconds(30));
    }

    @Test
    void keepsDocumentsIndexesAndCountsWhenClosedAndOpened() {
        open((client, claims) -> {
            run(claims.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true)));
            run(claims.createIndex(Indexes.ascending("tags")));
            run(claims.insertOne(new Document("_id", 1).append("number", 5).append("tags", List.of("a", "b"))));
        });

        open((client, claims) -> {
            assertThat(Flux.from(claims.listIndexes())
                            .map(index -> index.get("name"))
                            .collectList()
                            .block())
                    .containsExactly("_id_", "number_1", "tags_1");
            assertThat(run(claims.estimatedDocumentCount())).isEqualTo(1);
            assertThat(run(claims.find(eq("tags", "b")))).containsEntry("_id", 1);
            assertThatThrownBy(() -> run(claims.insertOne(new Document("_id", 2).append("number", 5))))
                    .hasMessageContaining("E11000");
        });
    }

    @Test
    void forgetsADroppedCollectionForGood() {
        open((client, claims) -> {
            run(claims.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true)));
            run(claims.insertOne(new Document("_id", 1).append("n", 1)));
            run(client.getDatabase("claims").drop());
            run(claims.insertMany(
                    List.of(new Document("_id", 2).append("n", 1), new Document("_id", 3).append("n", 1))));
        });

        open((client, claims) -> {
            assertThat(Flux.from(claims.find())
                            .map(claim -> claim.get("_id"))
                            .collectList()
                            .block())
                    .containsExactly(2, 3);
            assertThat(run(client.getDatabase("claims").runCommand(new Document("validate", "claims"))))
                    .containsEntry("valid", true)
                    .containsEntry("nrecords", 2);
        });
    }

    @Test
    void neverAnswersFromAnIndexThatIsStillBeingBuilt() {
        open((client, claims) -> {
            run(claims.insertMany(IntStream.range(0, 10_000)
                    .mapToObj(i -> new Document("_id", i).append("n", i % 2))
                    .toList()));
            var counts = Flux.range(0, 200)
                    .flatMap(i -> claims.countDocuments(eq("n", 1)), 4)
                    .collectList()
                    .toFuture();

            run(claims.createIndex(Indexes.ascending("n")));

            assertThat(counts.orTimeout(30, TimeUnit.SECONDS).join()).containsOnly(5_000L);
        });
    }

    @Test
    void handsOutMoreThanOneMessageCanHold() {
        open((client, claims) -> {
            Flux.range(0, 60)
                    .concatMap(i -> claims.insertOne(new Document("_id", i).append("text", "x".repeat(1 << 20))))
                    .blockLast();

            assertThat(Flux.from(claims.find()).count().block()).isEqualTo(60);
            assertThat(Flux.from(claims.find().sort(new Document("text", 1).append("_id", -1)))
                            .map(claim -> claim.getInteger("_id"))
                            .blockFirst())
                    .isEqualTo(59);
        });
    }

    @Test
    void refusesWhatItDoesNotOfferInsteadOfIgnoringIt() {
        open((client, claims) -> {
            run(claims.insertOne(new Document("_id", 1)));
            assertRefused(claims.createIndex(Indexes.text("name")), "ascending and descending");
            assertRefused(
                    claims.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)),
                    "expireAfterSeconds");
            assertRefused(
                    claims.find().collation(Collation.builder().locale("zh").build()), "does not offer collations");
            assertRefused(claims.aggregate(List.of(new Document("$lookup", new Document("from", "other")))), "$lookup");
            assertRefused(claims.watch(), "$changeStream");
            assertRefused(client.getDatabase("claims").runCommand(new Document("mapReduce", "claims")), "mapReduce");
        });
    }

    private static void assertRefused(Publisher<?> request, String reason) {
        assertThatThrownBy(() -> run(request))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining(reason);
    }
}
