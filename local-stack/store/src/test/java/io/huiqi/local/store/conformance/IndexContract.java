package io.huiqi.local.store.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

abstract class IndexContract extends Contract {

    @Test
    void keepsAUniqueIndexUnique() {
        index(
                Indexes.ascending("enterprise", "item"),
                new IndexOptions().unique(true).name("once"));
        insert(doc("_id", 1, "enterprise", "E", "item", "brand"), doc("_id", 2, "enterprise", "E", "item", "revenue"));

        var refusal = catchThrowableOfType(
                MongoWriteException.class,
                () -> run(claims.insertOne(doc("_id", 3, "enterprise", "E", "item", "brand"))));

        assertThat(refusal.getMessage()).contains("E11000", "once", "brand");
        assertThatThrownBy(() -> run(claims.updateOne(eq(2), set("item", "brand"))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(byId(2)).containsEntry("item", "revenue");
    }

    @Test
    void freesAUniqueKeyWhenItsDocumentGoesOrChanges() {
        index(Indexes.ascending("n"), new IndexOptions().unique(true));
        insert(doc("_id", 1, "n", 1), doc("_id", 2, "n", 2));

        run(claims.updateOne(eq(1), set("n", 3)));
        run(claims.deleteOne(eq(2)));
        insert(doc("_id", 4, "n", 1), doc("_id", 5, "n", 2));

        assertThat(ids(gt("n", 0), doc("n", 1), 0)).containsExactly(4, 5, 1);
    }

    @Test
    void takesMissingForNullInAUniqueIndexUnlessSparse() {
        index(Indexes.ascending("a"), new IndexOptions().unique(true));
        index(Indexes.ascending("b"), new IndexOptions().unique(true).sparse(true));

        insert(doc("_id", 1, "a", 1), doc("_id", 2, "a", 2));

        assertThatThrownBy(() -> insert(doc("_id", 3), doc("_id", 4))).hasMessageContaining("E11000");
        assertThatThrownBy(() -> insert(doc("_id", 5, "a", 5, "b", 1), doc("_id", 6, "a", 6, "b", 1)))
                .hasMessageContaining("E11000");
    }

    @Test
    void doesNotMissWhatASparseIndexLeavesOut() {
        index(Indexes.ascending("due"), new IndexOptions().sparse(true));
        insert(doc("_id", 1, "due", 5), doc("_id", 2), doc("_id", 3, "due", null));

        assertThat(ids(eq("due", null))).containsExactly(2, 3);
        assertThat(ids(lt("due", 9))).containsExactly(1);
        assertThat(ids(doc(), doc("due", 1, "_id", 1), 0)).containsExactly(2, 3, 1);
        assertThat(ids(exists("due"))).containsExactly(1, 3);
    }

    @Test
    void pagesByKeysInEitherDirection() {
        index(Indexes.ascending("enterprise", "_id"));
        index(Indexes.compoundIndex(Indexes.ascending("status"), Indexes.descending("at"), Indexes.ascending("_id")));
        for (int i = 0; i < 100; i++) {
            insert(doc("_id", i, "enterprise", "E" + i % 3, "status", i % 2 == 0 ? "A" : "B", "at", i / 10));
        }

        assertThat(ids(and(eq("enterprise", "E1"), gt("_id", 40)), doc("enterprise", 1, "_id", 1), 3))
                .containsExactly(43, 46, 49);
        assertThat(ids(and(eq("enterprise", "E1"), lt("_id", 40)), doc("_id", -1), 3))
                .containsExactly(37, 34, 31);
        assertThat(pages(doc("status", "A")))
                .isEqualTo(ids(eq("status", "A"), doc("at", -1, "_id", 1), 0))
                .hasSize(50);
    }

    /** All claims of {@code filter}, newest first, in pages of 7 that continue after the last one seen. */
    private List<Object> pages(Document filter) {
        List<Object> seen = new ArrayList<>();
        Bson next = filter;
        while (true) {
            List<Document> page =
                    all(claims.find(next).sort(doc("at", -1, "_id", 1)).limit(7));
            page.forEach(claim -> seen.add(claim.get("_id")));
            if (page.size() < 7) {
                return seen;
            }
            Document last = page.get(6);
            next = and(filter, or(lt("at", last.get("at")), and(eq("at", last.get("at")), gt("_id", last.get("_id")))));
        }
    }

    @Test
    void usesRangesAndChoicesOnAnyField() {
        index(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b"), Indexes.ascending("c")));
        for (int i = 0; i < 60; i++) {
            insert(doc("_id", i, "a", i % 3, "b", i % 5, "c", i));
        }

        assertThat(ids(and(eq("a", 1), gte("b", 2), lt("b", 4))))
                .isEqualTo(where(i -> i % 3 == 1 && i % 5 >= 2 && i % 5 < 4));
        assertThat(ids(and(in("a", 0, 2, 7), in("b", 1, 4), gt("c", 30))))
                .isEqualTo(where(i -> i % 3 != 1 && (i % 5 == 1 || i % 5 == 4) && i > 30));
        assertThat(ids(and(eq("a", 1), lte("c", 10)))).isEqualTo(where(i -> i % 3 == 1 && i <= 10));
        assertThat(ids(and(gt("a", 0), eq("a", 0)))).isEmpty();
        assertThat(ids(in("a", List.of()))).isEmpty();
        assertThat(run(claims.countDocuments(and(eq("a", 1), gte("b", 2))))).isEqualTo(12);
    }

    private static List<Object> where(IntPredicate wanted) {
        return IntStream.range(0, 60)
                .filter(wanted)
                .boxed()
                .map(Object.class::cast)
                .toList();
    }

    @Test
    void findsArrayElementsThroughAnIndex() {
        index(Indexes.ascending("pending.dueAt"));
        insert(
                doc("_id", 1, "pending", List.of(doc("id", "x", "dueAt", 5), doc("id", "y", "dueAt", 50))),
                doc("_id", 2, "pending", List.of(doc("id", "z", "dueAt", 20))),
                doc("_id", 3, "pending", List.of()),
                doc("_id", 4));

        assertThat(ids(lt("pending.dueAt", 10))).containsExactly(1);
        assertThat(ids(and(gt("pending.dueAt", 10), lt("pending.dueAt", 30)))).containsExactly(1, 2);
        assertThat(ids(elemMatch("pending", and(gt("dueAt", 10), lt("dueAt", 30)))))
                .containsExactly(2);
        assertThat(ids(lt("pending.dueAt", 100), doc("pending.dueAt", 1), 0)).containsExactly(1, 2);
        assertThat(ids(lt("pending.dueAt", 100), doc("pending.dueAt", -1), 0)).containsExactly(1, 2);
        assertThat(ids(eq("pending.dueAt", null))).contains(4).doesNotContain(1, 2);
    }

    @Test
    void followsArraysThatChange() {
        index(Indexes.ascending("tags"));
        insert(doc("_id", 1, "tags", List.of("a", "b")), doc("_id", 2, "tags", "b"));

        run(claims.updateOne(eq(1), pull("tags", "a")));
        run(claims.updateOne(eq(2), unset("tags")));

        assertThat(ids(eq("tags", "a"))).isEmpty();
        assertThat(ids(eq("tags", "b"))).containsExactly(1);
    }

    @Test
    void refusesAnIndexOverTwoArrays() {
        index(Indexes.ascending("a", "b"));

        assertThatThrownBy(() -> insert(doc("_id", 1, "a", List.of(1, 2), "b", List.of(1, 2))))
                .hasMessageContaining("parallel arrays");
        assertThat(ids(doc())).isEmpty();
    }

    @Test
    void answersAlternativesThroughTheirIndexes() {
        index(Indexes.ascending("a"));
        index(Indexes.ascending("b"));
        insert(doc("_id", 1, "a", 1), doc("_id", 2, "b", 1), doc("_id", 3, "a", 1, "b", 1), doc("_id", 4, "a", 2));

        assertThat(ids(or(eq("a", 1), eq("b", 1)))).containsExactly(1, 2, 3);
        assertThat(all(claims.find(or(eq("a", 1), eq("b", 1))))).hasSize(3);
    }

    @Test
    void indexesWhatIsThereAlready() {
        insert(doc("_id", 1, "n", 2), doc("_id", 2, "n", 1), doc("_id", 3, "n", 1));

        index(Indexes.ascending("n"));

        assertThat(ids(eq("n", 1))).containsExactly(2, 3);
        assertThatThrownBy(() -> index(Indexes.descending("n"), new IndexOptions().unique(true)))
                .hasMessageContaining("E11000");
    }

    @Test
    void createsAnIndexOnce() {
        index(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
        index(Indexes.ascending("a", "b"), new IndexOptions().unique(true));

        assertThat(all(claims.listIndexes()))
                .extracting(index -> index.get("name"))
                .containsExactly("_id_", "a_1_b_1");
        assertThat(all(claims.listIndexes()).get(1))
                .containsEntry("unique", true)
                .containsEntry("key", doc("a", 1, "b", 1));
        assertThatThrownBy(() -> index(Indexes.ascending("a", "b"))).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void dropsIndexesAndCollections() {
        index(Indexes.ascending("n"), new IndexOptions().unique(true));
        insert(doc("_id", 1, "n", 1));
        run(claims.dropIndex("n_1"));
        insert(doc("_id", 2, "n", 1));
        assertThat(all(database().listCollectionNames()))
                .contains(claims.getNamespace().getCollectionName());

        run(claims.drop());
        run(claims.drop());

        assertThat(all(claims.find())).isEmpty();
        assertThat(all(database().listCollectionNames()))
                .doesNotContain(claims.getNamespace().getCollectionName());
        insert(doc("_id", 1, "n", 1));
        assertThat(ids(doc())).containsExactly(1);
    }

    private void index(Bson keys) {
        run(claims.createIndex(keys));
    }

    private void index(Bson keys, IndexOptions options) {
        run(claims.createIndex(keys, options));
    }
}
