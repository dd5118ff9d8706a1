package io.huiqi.local.store.conformance;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;

abstract class UpdateContract extends Contract {

    @Test
    void setsAndRemovesFieldsAlsoInside() {
        insert(doc("_id", 1, "a", 1, "in", doc("x", 1, "y", 2)));

        var result = run(
                claims.updateOne(eq(1), combine(set("in.x", "new"), set("deep.er", 5L), unset("in.y"), unset("a"))));

        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(byId(1)).isEqualTo(doc("_id", 1, "in", doc("x", "new"), "deep", doc("er", 5L)));
    }

    @Test
    void countsKeepingIntegersIntegers() {
        insert(doc("_id", 1, "version", 1, "fen", 9_007_199_254_740_993L));

        run(claims.updateOne(eq(1), combine(inc("version", 1), inc("fen", 2L), inc("fresh", 5))));

        assertThat(byId(1)).isEqualTo(doc("_id", 1, "version", 2, "fen", 9_007_199_254_740_995L, "fresh", 5));
    }

    @Test
    void keepsTheLesserAndTheGreater() {
        insert(doc("_id", 1, "low", 5, "high", 5));

        run(claims.updateOne(eq(1), combine(min("low", 3), max("high", 9))));
        run(claims.updateOne(eq(1), combine(min("low", 4), max("high", 8))));

        assertThat(byId(1)).isEqualTo(doc("_id", 1, "low", 3, "high", 9));
    }

    @Test
    void addsToArraysAndTakesFromThem() {
        insert(doc("_id", 1, "log", List.of("a"), "tags", List.of("x", "y")));

        run(claims.updateOne(eq(1), combine(push("log", "b"), addToSet("tags", "y"), push("fresh", doc("id", 1)))));
        run(claims.updateOne(
                eq(1),
                combine(
                        pushEach("log", List.of("c", "d"), new PushOptions().slice(-3)),
                        addEachToSet("tags", List.of("z", "x")),
                        pull("fresh", doc("id", 1)))));

        assertThat(byId(1))
                .isEqualTo(doc(
                        "_id", 1, "log", List.of("b", "c", "d"), "tags", List.of("x", "y", "z"), "fresh", List.of()));
    }

    @Test
    void takesPublishedEventsOutOfADocument() {
        insert(doc(
                "_id",
                1,
                "pending",
                List.of(doc("id", "e1", "n", 1), doc("id", "e2", "n", 2), doc("id", "e3", "n", 3))));

        run(claims.updateOne(eq(1), pullByFilter(doc("pending", doc("id", doc("$in", List.of("e1", "e3")))))));

        assertThat(byId(1).getList("pending", Document.class)).containsExactly(doc("id", "e2", "n", 2));
    }

    @Test
    void changesTheArrayElementThatMatched() {
        insert(doc("_id", 1, "items", List.of(doc("sku", "a", "n", 1), doc("sku", "b", "n", 1))));

        run(claims.updateOne(and(eq(1), elemMatch("items", eq("sku", "b"))), inc("items.$.n", 10)));

        assertThat(byId(1).get("items")).isEqualTo(List.of(doc("sku", "a", "n", 1), doc("sku", "b", "n", 11)));
    }

    @Test
    void changesOnlyTheVersionThatIsExpected() {
        insert(doc("_id", 1, "version", 3));

        var won = run(claims.updateOne(doc("_id", 1, "version", 3), inc("version", 1)));
        var lost = run(claims.updateOne(doc("_id", 1, "version", 3), inc("version", 1)));

        assertThat(won.getModifiedCount()).isEqualTo(1);
        assertThat(lost.getMatchedCount()).isZero();
        assertThat(byId(1)).containsEntry("version", 4);
    }

    @Test
    void reportsAMatchThatChangesNothing() {
        insert(doc("_id", 1, "status", "GRANTED"));

        var result = run(claims.updateOne(eq(1), set("status", "GRANTED")));

        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isZero();
    }

    @Test
    void insertsWhatAnUpsertDoesNotFind() {
        var inserted = run(claims.updateOne(
                doc("_id", "91410802MA45ABC18C", "year", 2019),
                combine(set("revenue", 5L), setOnInsert("created", true), inc("version", 1)),
                new UpdateOptions().upsert(true)));
        var updated = run(claims.updateOne(
                eq("91410802MA45ABC18C"),
                combine(set("revenue", 6L), setOnInsert("created", false), inc("version", 1)),
                new UpdateOptions().upsert(true)));

        assertThat(inserted.getUpsertedId()).isEqualTo(new BsonString("91410802MA45ABC18C"));
        assertThat(inserted.getMatchedCount()).isZero();
        assertThat(updated.getUpsertedId()).isNull();
        assertThat(byId("91410802MA45ABC18C"))
                .containsAllEntriesOf(doc("year", 2019, "revenue", 6L, "created", true, "version", 2));
    }

    @Test
    void refusesAnUpsertWhoseVersionIsStaleWithADuplicateKey() {
        insert(doc("_id", 1, "version", 5));

        assertThatThrownBy(() -> run(claims.replaceOne(
                        doc("_id", 1, "version", 4), doc("version", 5), new ReplaceOptions().upsert(true))))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
    }

    @Test
    void replacesAWholeDocument() {
        insert(doc("_id", 1, "a", 1, "b", 2));

        run(claims.replaceOne(eq(1), doc("b", 3, "c", 4, "a", 5)));
        var missed = run(claims.replaceOne(eq(2), doc("b", 3)));
        var made = run(claims.replaceOne(eq(3), doc("b", 3), new ReplaceOptions().upsert(true)));

        assertThat(byId(1).toJson())
                .isEqualTo(doc("_id", 1, "b", 3, "c", 4, "a", 5).toJson());
        assertThat(missed.getMatchedCount()).isZero();
        assertThat(made.getUpsertedId()).isEqualTo(new BsonInt32(3));
        assertThat(byId(3)).isEqualTo(doc("_id", 3, "b", 3));
    }

    @Test
    void neverChangesAnId() {
        insert(doc("_id", 1, "a", 1));

        assertThatThrownBy(() -> run(claims.replaceOne(eq("a", 1), doc("_id", 2, "a", 1))))
                .isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> run(claims.updateOne(eq(1), set("_id", 2)))).isInstanceOf(MongoWriteException.class);
        assertThat(ids(doc())).containsExactly(1);
    }

    @Test
    void updatesAndDeletesManyOrTheFirst() {
        insert(doc("_id", 1, "n", 1), doc("_id", 2, "n", 2), doc("_id", 3, "n", 3));

        assertThat(run(claims.updateMany(gt("n", 1), inc("n", 10))).getModifiedCount())
                .isEqualTo(2);
        assertThat(run(claims.deleteOne(gt("n", 10))).getDeletedCount()).isEqualTo(1);
        assertThat(run(claims.deleteMany(doc())).getDeletedCount()).isEqualTo(2);
        assertThat(run(claims.deleteMany(doc())).getDeletedCount()).isZero();
    }

    @Test
    void mixesWritesInOneUnorderedBulk() {
        insert(doc("_id", 1, "n", 1), doc("_id", 2, "n", 1), doc("_id", 3, "n", 1));

        var result = run(claims.bulkWrite(
                List.of(
                        new UpdateOneModel<>(doc("_id", 1, "n", 1), inc("n", 1)),
                        new UpdateOneModel<>(doc("_id", 1, "n", 2), inc("n", 1)),
                        new InsertOneModel<>(doc("_id", 4, "n", 1)),
                        new DeleteOneModel<>(eq(3)),
                        new ReplaceOneModel<>(eq(2), doc("n", 7)),
                        new UpdateOneModel<>(eq(9), set("n", 9), new UpdateOptions().upsert(true)),
                        new UpdateManyModel<>(eq("n", 1), set("seen", true))),
                new BulkWriteOptions().ordered(false)));

        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(result.getUpserts())
                .singleElement()
                .satisfies(upsert -> assertThat(upsert.getIndex()).isEqualTo(5));
        assertThat(byId(1)).containsEntry("n", 3);
        assertThat(byId(2)).isEqualTo(doc("_id", 2, "n", 7));
        assertThat(byId(3)).isNull();
    }

    @Test
    void tellsWhichWritesOfAnUnorderedBulkFailed() {
        insert(doc("_id", 1), doc("_id", 2));

        var refusal = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> run(claims.bulkWrite(
                        List.of(
                                new InsertOneModel<>(doc("_id", 1)),
                                new UpdateOneModel<>(eq(2), set("ok", true)),
                                new InsertOneModel<>(doc("_id", 2)),
                                new InsertOneModel<>(doc("_id", 3))),
                        new BulkWriteOptions().ordered(false))));

        assertThat(refusal.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(0, 2);
        assertThat(byId(2)).containsEntry("ok", true);
        assertThat(byId(3)).isNotNull();
    }

    @Test
    void stopsAnOrderedBulkAtTheFirstError() {
        insert(doc("_id", 1));

        assertThatThrownBy(() -> run(claims.bulkWrite(List.of(
                        new UpdateOneModel<>(eq(1), set("a", 1)),
                        new UpdateOneModel<>(eq(1), set("_id", 5)),
                        new UpdateOneModel<>(eq(1), set("a", 2))))))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(byId(1)).isEqualTo(doc("_id", 1, "a", 1));
    }
}
