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
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class QueryContract extends Contract {

    @Test
    void comparesWithinOneTypeOnly() {
        insert(
                doc("_id", 1, "v", 5),
                doc("_id", 2, "v", 7L),
                doc("_id", 3, "v", 6.5),
                doc("_id", 4, "v", "6"),
                doc("_id", 5));

        assertThat(ids(gt("v", 5))).containsExactly(2, 3);
        assertThat(ids(gte("v", 5L))).containsExactly(1, 2, 3);
        assertThat(ids(lt("v", 6.5))).containsExactly(1);
        assertThat(ids(lte("v", 6.5))).containsExactly(1, 3);
        assertThat(ids(gt("v", "5"))).containsExactly(4);
    }

    @Test
    void findsMissingFieldsByNull() {
        insert(doc("_id", 1, "v", null), doc("_id", 2), doc("_id", 3, "v", 0), doc("_id", 4, "v", List.of()));

        assertThat(ids(eq("v", null))).containsExactly(1, 2);
        assertThat(ids(exists("v"))).containsExactly(1, 3, 4);
        assertThat(ids(exists("v", false))).containsExactly(2);
        assertThat(ids(ne("v", null))).containsExactly(3, 4);
        assertThat(ids(in("v", Arrays.asList(null, 0)))).containsExactly(1, 2, 3);
    }

    @Test
    void looksIntoArraysAndEmbeddedDocuments() {
        insert(
                doc(
                        "_id",
                        1,
                        "items",
                        List.of(doc("sku", "a", "n", 1), doc("sku", "b", "n", 5)),
                        "tags",
                        List.of("x", "y")),
                doc("_id", 2, "items", List.of(doc("sku", "a", "n", 5)), "tags", List.of("y")),
                doc("_id", 3, "in", doc("x", 1)));

        assertThat(ids(eq("items.sku", "b"))).containsExactly(1);
        assertThat(ids(and(eq("items.sku", "a"), eq("items.n", 5)))).containsExactly(1, 2);
        assertThat(ids(elemMatch("items", and(eq("sku", "a"), eq("n", 5))))).containsExactly(2);
        assertThat(ids(eq("tags", "y"))).containsExactly(1, 2);
        assertThat(ids(size("tags", 2))).containsExactly(1);
        assertThat(ids(eq("in.x", 1))).containsExactly(3);
        assertThat(ids(eq("in", doc("x", 1)))).containsExactly(3);
    }

    @Test
    void combinesConditions() {
        insert(doc("_id", 1, "a", 1, "b", 1), doc("_id", 2, "a", 1, "b", 2), doc("_id", 3, "a", 2, "b", 1));

        assertThat(ids(or(eq("a", 2), eq("b", 2)))).containsExactly(2, 3);
        assertThat(ids(and(eq("a", 1), or(eq("b", 2), eq("b", 3))))).containsExactly(2);
        assertThat(ids(nin("a", 1, 5))).containsExactly(3);
        assertThat(ids(not(eq("a", 1)))).containsExactly(3);
        assertThat(ids(and(gte("_id", 2), lt("_id", 3)))).containsExactly(2);
    }

    @Test
    void matchesTextByPattern() {
        insert(doc("_id", 1, "name", "焦作甲机械有限公司"), doc("_id", 2, "name", "焦作乙化工"), doc("_id", 3, "name", "Acme 甲"));

        assertThat(ids(regex("name", "甲"))).containsExactly(1, 3);
        assertThat(ids(regex("name", "^焦作"))).containsExactly(1, 2);
        assertThat(ids(regex("name", "ACME", "i"))).containsExactly(3);
    }

    @Test
    void findsDatesByRange() {
        insert(
                doc("_id", 1, "at", date("2026-01-01")),
                doc("_id", 2, "at", date("2026-02-01")),
                doc("_id", 3, "at", date("1969-01-01")));

        assertThat(ids(and(gte("at", date("2026-01-01")), lt("at", date("2026-02-01")))))
                .containsExactly(1);
        assertThat(ids(doc(), doc("at", -1), 0)).containsExactly(2, 1, 3);
    }

    @Test
    void ordersTypesAsMongoDbDoes() {
        insert(
                doc("_id", 1, "v", true),
                doc("_id", 2, "v", "b"),
                doc("_id", 3, "v", 10),
                doc("_id", 4, "v", null),
                doc("_id", 5, "v", date("2026-01-01")),
                doc("_id", 6, "v", "a"),
                doc("_id", 7, "v", -1.5),
                doc("_id", 8, "v", doc("x", 1)),
                doc("_id", 9),
                doc("_id", 10, "v", false));

        assertThat(ids(doc(), doc("v", 1, "_id", 1), 0)).containsExactly(4, 9, 7, 3, 6, 2, 8, 10, 1, 5);
        assertThat(ids(doc(), doc("v", -1, "_id", 1), 3)).containsExactly(5, 1, 10);
    }

    @Test
    void ordersTextByCodePoint() {
        insert(
                doc("_id", 1, "v", "\uFF21"),
                doc("_id", 2, "v", "𠮷"),
                doc("_id", 3, "v", "甲"),
                doc("_id", 4, "v", "a"),
                doc("_id", 5, "v", "A"));

        assertThat(ids(doc(), doc("v", 1), 0)).containsExactly(5, 4, 3, 1, 2);
    }

    @Test
    void skipsAndLimits() {
        insert(IntStream.rangeClosed(1, 10)
                .mapToObj(i -> doc("_id", i, "n", 100 - i))
                .toArray(Document[]::new));

        assertThat(all(claims.find().sort(doc("n", 1)).skip(2).limit(3)))
                .extracting(found -> found.get("_id"))
                .containsExactly(8, 7, 6);
        assertThat(run(claims.find().sort(doc("_id", -1)).first())).containsEntry("_id", 10);
        assertThat(run(claims.countDocuments(gt("n", 95)))).isEqualTo(4);
    }

    @Test
    void returnsOnlyTheFieldsAskedFor() {
        insert(doc("_id", 1, "a", 1, "in", doc("x", 1, "y", 2)));

        assertThat(run(claims.find().projection(include("in.x")))).isEqualTo(doc("_id", 1, "in", doc("x", 1)));
        assertThat(run(claims.find().projection(exclude("in", "_id")))).isEqualTo(doc("a", 1));
        assertThat(run(claims.find().projection(fields(include("a"), excludeId()))))
                .isEqualTo(doc("a", 1));
    }

    @Test
    void handsOutResultsInBatches() {
        insert(IntStream.range(0, 1_000)
                .mapToObj(i -> doc("_id", i, "n", i % 7))
                .toArray(Document[]::new));

        assertThat(all(claims.find().batchSize(7))).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(all(claims.find(gt("n", 2)).sort(doc("n", -1, "_id", 1)).batchSize(13)))
                .hasSize(571)
                .isSortedAccordingTo((a, b) -> b.getInteger("n") - a.getInteger("n"));
    }

    @Test
    void listsDistinctValues() {
        insert(
                doc("_id", 1, "v", "b", "tags", List.of("x", "y")),
                doc("_id", 2, "v", "a", "tags", List.of("y")),
                doc("_id", 3, "v", "b"));

        assertThat(all(claims.distinct("v", String.class))).containsExactlyInAnyOrder("a", "b");
        assertThat(all(claims.distinct("tags", eq("v", "b"), String.class))).containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void findsNothingInACollectionThatIsNotThere() {
        assertThat(all(claims.find())).isEmpty();
        assertThat(run(claims.countDocuments())).isZero();
        assertThat(run(claims.updateOne(eq(1), doc("$set", doc("a", 1)))).getMatchedCount())
                .isZero();
        assertThat(run(claims.deleteMany(doc())).getDeletedCount()).isZero();
    }

    private static Date date(String day) {
        return Date.from(Instant.parse(day + "T00:00:00Z"));
    }
}
