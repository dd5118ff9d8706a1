package io.huiqi.local.store.conformance;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import org.junit.jupiter.api.Test;

abstract class FindAndModifyContract extends Contract {

    @Test
    void returnsTheDocumentBeforeOrAfterTheUpdate() {
        insert(doc("_id", 1, "n", 1));

        var before = run(claims.findOneAndUpdate(eq(1), inc("n", 1)));
        var after = run(claims.findOneAndUpdate(eq(1), inc("n", 1), after()));

        assertThat(before).isEqualTo(doc("_id", 1, "n", 1));
        assertThat(after).isEqualTo(doc("_id", 1, "n", 3));
    }

    @Test
    void returnsNothingWhereNothingMatches() {
        insert(doc("_id", 1, "version", 2));

        assertThat(run(claims.findOneAndUpdate(doc("_id", 1, "version", 1), inc("version", 1), after())))
                .isNull();
        assertThat(byId(1)).containsEntry("version", 2);
    }

    @Test
    void insertsWhereNothingMatchesIfToldSo() {
        var made = run(claims.findOneAndUpdate(eq("pool"), inc("reserved", 5L), after().upsert(true)));
        var notShown =
                run(claims.findOneAndUpdate(eq("other"), set("a", 1), new FindOneAndUpdateOptions().upsert(true)));

        assertThat(made).isEqualTo(doc("_id", "pool", "reserved", 5L));
        assertThat(notShown).isNull();
        assertThat(byId("other")).isEqualTo(doc("_id", "other", "a", 1));
    }

    @Test
    void takesTheFirstInTheOrderAskedFor() {
        insert(doc("_id", 1, "due", 30), doc("_id", 2, "due", 10), doc("_id", 3, "due", 20));

        var earliest = run(claims.findOneAndUpdate(
                doc("due", doc("$lt", 100)),
                set("due", 500),
                after().sort(doc("due", 1)).projection(Projections.include("due"))));

        assertThat(earliest).isEqualTo(doc("_id", 2, "due", 500));
    }

    @Test
    void replacesAndReturns() {
        insert(doc("_id", 1, "a", 1));

        var after = run(claims.findOneAndReplace(
                eq(1), doc("b", 2), new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER)));

        assertThat(after).isEqualTo(doc("_id", 1, "b", 2));
    }

    @Test
    void removesAndReturns() {
        insert(doc("_id", 1, "n", 1), doc("_id", 2, "n", 2));

        var removed = run(claims.findOneAndDelete(doc(), new FindOneAndDeleteOptions().sort(doc("n", -1))));

        assertThat(removed).isEqualTo(doc("_id", 2, "n", 2));
        assertThat(ids(doc())).containsExactly(1);
    }

    private static FindOneAndUpdateOptions after() {
        return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    }
}
