package io.huiqi.local.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.Interval;
import io.huiqi.local.store.key.SortOrder;
import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.Engine;
import io.huiqi.local.store.storage.Entries;
import io.huiqi.local.store.storage.IndexOptions;
import io.huiqi.local.store.storage.KeyValues;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.View;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTests {

    @TempDir
    Path directory;

    private Engine engine;
    private Catalog catalog;
    private StoredCollection claims;

    @BeforeEach
    void open() {
        engine = Engine.open(directory);
        catalog = new Catalog(engine);
        claims = catalog.findOrCreate("claims.claims");
        for (int i = 0; i < 10; i++) {
            insert(i);
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void readsWhileAWriterIsAtWork() {
        Long seen = claims.write(writer -> {
                    writer.insert(claim(10));
                    return CompletableFuture.supplyAsync(() -> count(new Document("n", 1)))
                            .orTimeout(1, TimeUnit.MINUTES)
                            .join();
                })
                .orElseThrow();

        assertThat(seen).isEqualTo(5);
    }

    @Test
    void letsAWriterThroughBetweenTwoBatches() {
        var search = new Search(claims, new Query(new Document(), SortOrder.of(new Document("_id", 1)), 0, 0));
        try (View view = engine.view()) {
            assertThat(search.next(view, 4, Integer.MAX_VALUE)).hasSize(4);
        }
        insert(10);
        try (View view = engine.view()) {
            assertThat(search.next(view, 100, Integer.MAX_VALUE)).hasSize(7);
        }
        assertThat(search.isFinished()).isTrue();
    }

    @Test
    void seesTheStateInWhichItsViewWasOpened() {
        try (View view = engine.view()) {
            insert(10);
            assertThat(Search.count(claims, view, Query.of(new Document("_id", new Document("$gte", 0)))))
                    .isEqualTo(10);
        }
    }

    @Test
    void countsThroughAnIndexWithoutReadingADocument() {
        catalog.addIndex(claims, IndexOptions.of(new Document("name", "n_1").append("key", new Document("n", 1))));
        try (View view = engine.view()) {
            assertThat(Search.count(claims, new NoSingleReads(view), Query.of(new Document("n", 1))))
                    .isEqualTo(5);
        }
    }

    @Test
    void readsOnlyOnePageForAPage() {
        catalog.addIndex(
                claims,
                IndexOptions.of(new Document("name", "page").append("key", new Document("n", 1).append("_id", -1))));
        var filter = new Document("n", 1).append("_id", new Document("$lt", 7));
        var search = new Search(claims, new Query(filter, SortOrder.of(new Document("_id", -1)), 0, 2));
        try (View view = engine.view()) {
            var counting = new CountingReads(view);

            assertThat(search.next(counting, 100, Integer.MAX_VALUE))
                    .extracting(found -> found.document().get("_id"))
                    .isEqualTo(List.of(5, 3));
            assertThat(counting.documents).isEqualTo(2);
        }
    }

    private long count(Document filter) {
        try (View view = engine.view()) {
            return Search.count(claims, view, Query.of(filter));
        }
    }

    private void insert(int id) {
        claims.write(writer -> {
            writer.insert(claim(id));
            return true;
        });
    }

    private static Document claim(int id) {
        return new Document("_id", id).append("n", id % 2);
    }

    /** Fails when a single key is read. */
    private record NoSingleReads(View view) implements KeyValues {

        @Override
        public byte[] get(byte[] key) {
            throw new AssertionError("A document was read");
        }

        @Override
        public Entries scan(Interval range, boolean descending) {
            return view.scan(range, descending);
        }
    }

    /** Counts the documents that are read through an index. */
    private static final class CountingReads implements KeyValues {

        private final View view;
        private int documents;

        private CountingReads(View view) {
            this.view = view;
        }

        @Override
        public byte[] get(byte[] key) {
            documents++;
            return view.get(key);
        }

        @Override
        public Entries scan(Interval range, boolean descending) {
            return view.scan(range, descending);
        }
    }
}
