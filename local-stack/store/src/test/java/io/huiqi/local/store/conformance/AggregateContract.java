package io.huiqi.local.store.conformance;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.set;
import static com.mongodb.client.model.Aggregates.skip;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.computed;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Field;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AggregateContract extends Contract {

    @BeforeEach
    void insertClaims() {
        insert(
                doc(
                        "_id",
                        1,
                        "status",
                        "GRANTED",
                        "fen",
                        9_007_199_254_740_993L,
                        "lines",
                        List.of(doc("item", "a", "fen", 1L))),
                doc(
                        "_id",
                        2,
                        "status",
                        "GRANTED",
                        "fen",
                        2L,
                        "lines",
                        List.of(doc("item", "a", "fen", 2L), doc("item", "b", "fen", 3L))),
                doc("_id", 3, "status", "REFUSED", "fen", 4L, "lines", List.of()));
    }

    @Test
    void sumsByGroupExactly() {
        var groups = all(claims.aggregate(List.of(
                match(gt("fen", 0L)),
                group("$status", sum("fen", "$fen"), sum("count", 1), max("most", "$fen")),
                sort(doc("_id", 1)))));

        assertThat(groups)
                .containsExactly(
                        doc(
                                "_id",
                                "GRANTED",
                                "fen",
                                9_007_199_254_740_995L,
                                "count",
                                2,
                                "most",
                                9_007_199_254_740_993L),
                        doc("_id", "REFUSED", "fen", 4L, "count", 1, "most", 4L));
    }

    @Test
    void takesArraysApart() {
        var lines = all(claims.aggregate(List.of(
                unwind("$lines"), group("$lines.item", sum("fen", "$lines.fen")), sort(doc("fen", -1, "_id", 1)))));

        assertThat(lines).containsExactly(doc("_id", "a", "fen", 3L), doc("_id", "b", "fen", 3L));
    }

    @Test
    void sortsSkipsLimitsAndProjects() {
        var found = all(claims.aggregate(List.of(
                match(doc("status", "GRANTED")),
                sort(doc("_id", -1)),
                skip(1),
                limit(1),
                project(fields(excludeId(), include("status"), computed("number", "$_id"))))));

        assertThat(found).containsExactly(doc("status", "GRANTED", "number", 1));
    }

    @Test
    void limitsBeforeItSortsIfToldInThatOrder() {
        var found = all(claims.aggregate(List.of(sort(doc("_id", 1)), limit(2), sort(doc("_id", -1)), limit(1))));

        assertThat(found).extracting(claim -> claim.get("_id")).containsExactly(2);
    }

    @Test
    void matchesAgainAfterALimit() {
        var found = all(claims.aggregate(List.of(sort(doc("_id", 1)), limit(1), match(doc("status", "REFUSED")))));

        assertThat(found).isEmpty();
    }

    @Test
    void counts() {
        assertThat(all(claims.aggregate(List.of(match(doc("status", "GRANTED")), count("n")))))
                .containsExactly(doc("n", 2));
        assertThat(all(claims.aggregate(List.of(group(null, sum("n", 1)))))).containsExactly(doc("_id", null, "n", 3));
        assertThat(all(claims.aggregate(List.of(match(doc("status", "NONE")), count("n")))))
                .isEmpty();
    }

    @Test
    void addsComputedFields() {
        var found = all(claims.aggregate(
                List.of(match(doc("_id", 3)), set(new Field<>("again", "$fen")), project(include("again")))));

        assertThat(found).containsExactly(doc("_id", 3, "again", 4L));
    }

    @Test
    void handsOutManyResultsInBatches() {
        insert(IntStream.range(10, 700).mapToObj(i -> doc("_id", i, "fen", 1L)).toArray(Document[]::new));

        assertThat(all(claims.aggregate(List.of(match(gt("_id", 9)), group("$_id")))
                        .batchSize(50)))
                .hasSize(690)
                .doesNotHaveDuplicates();
    }
}
