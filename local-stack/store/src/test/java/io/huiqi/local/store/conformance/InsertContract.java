package io.huiqi.local.store.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

abstract class InsertContract extends Contract {

    @Test
    void returnsEveryTypeAsItWasWritten() {
        var document = doc(
                "_id",
                new ObjectId(),
                "text",
                "惠企政策 \u0000 𠮷",
                "int",
                Integer.MIN_VALUE,
                "long",
                Long.MAX_VALUE,
                "fen",
                150_000_000L,
                "double",
                -0.5,
                "decimal",
                Decimal128.parse("1500000.00"),
                "yes",
                true,
                "nothing",
                null,
                "date",
                Date.from(Instant.parse("2026-11-24T05:51:00.123Z")),
                "before1970",
                Date.from(Instant.parse("1956-01-01T00:00:00.001Z")),
                "bytes",
                new Binary(new byte[] {0, 1, -1}),
                "nested",
                doc("b", 1, "a", doc("deep", List.of(1, "two", doc("three", 3L)))),
                "empty",
                List.of(),
                "list",
                Arrays.asList(1, null, 2.5));

        insert(document);

        assertThat(byId(document.get("_id"))).isEqualTo(document);
        assertThat(byId(document.get("_id")).toJson()).isEqualTo(document.toJson());
    }

    @Test
    void givesADocumentWithoutIdAnId() {
        insert(doc("status", "SUBMITTED"));

        assertThat(all(claims.find()))
                .singleElement()
                .satisfies(found -> assertThat(found.get("_id")).isInstanceOf(ObjectId.class));
    }

    @Test
    void refusesAnIdThatIsThere() {
        insert(doc("_id", "c1"));

        var refusal = catchThrowableOfType(
                MongoWriteException.class, () -> run(claims.insertOne(doc("_id", "c1", "other", true))));

        assertThat(refusal.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(refusal.getError().getCode()).isEqualTo(11000);
        assertThat(refusal.getMessage()).contains("_id_", "c1");
        assertThat(byId("c1")).isEqualTo(doc("_id", "c1"));
    }

    @Test
    void takesEqualNumbersOfDifferentTypesForTheSameId() {
        insert(doc("_id", 7));

        assertThatThrownBy(() -> run(claims.insertOne(doc("_id", 7L)))).isInstanceOf(MongoWriteException.class);
        assertThat(byId(7.0)).containsEntry("_id", 7);
    }

    @Test
    void stopsAtTheFirstErrorWhenOrdered() {
        insert(doc("_id", 2));

        var refusal = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> run(claims.insertMany(List.of(doc("_id", 1), doc("_id", 2), doc("_id", 3)))));

        assertThat(refusal.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(ids(doc())).containsExactly(1, 2);
    }

    @Test
    void goesOnAfterErrorsWhenUnorderedAndTellsTheirPositions() {
        insert(doc("_id", 2), doc("_id", 4));

        var refusal = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> run(claims.insertMany(
                        List.of(doc("_id", 1), doc("_id", 2), doc("_id", 3), doc("_id", 4), doc("_id", 5)),
                        new InsertManyOptions().ordered(false))));

        assertThat(refusal.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1, 3);
        assertThat(refusal.getWriteErrors())
                .allSatisfy(error -> assertThat(error.getCode()).isEqualTo(11000));
        assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(3);
        assertThat(ids(doc())).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void findsADuplicateInsideOneBatch() {
        run(claims.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true)));

        var refusal = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> run(claims.insertMany(
                        List.of(
                                doc("_id", 1, "number", "a"),
                                doc("_id", 2, "number", "a"),
                                doc("_id", 1, "number", "b")),
                        new InsertManyOptions().ordered(false))));

        assertThat(refusal.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1, 2);
        assertThat(ids(doc())).containsExactly(1);
    }

    @Test
    void takesMoreDocumentsThanOneMessageHolds() {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 2_500; i++) {
            documents.add(doc("_id", i, "text", "x".repeat(100)));
        }

        run(claims.insertMany(documents));

        assertThat(all(claims.find())).hasSize(2_500);
        assertThat(run(claims.countDocuments())).isEqualTo(2_500);
        assertThat(run(claims.estimatedDocumentCount())).isEqualTo(2_500);
    }
}
