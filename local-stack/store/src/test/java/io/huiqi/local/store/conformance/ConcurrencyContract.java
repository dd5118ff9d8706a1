package io.huiqi.local.store.conformance;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.List;
import java.util.function.IntFunction;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

abstract class ConcurrencyContract extends Contract {

    private static final int AT_ONCE = 32;

    @RepeatedTest(5)
    void letsOneOfManyConditionalUpdatesWin() {
        insert(doc("_id", 1, "version", 0));

        var results = together(i ->
                claims.updateOne(doc("_id", 1, "version", 0), doc("$inc", doc("version", 1), "$set", doc("by", i))));

        assertThat(results).extracting(UpdateResult::getModifiedCount).containsOnlyOnce(1L);
        assertThat(byId(1)).containsEntry("version", 1);
    }

    @Test
    void losesNoIncrement() {
        insert(doc("_id", 1, "n", 0));

        var seen = together(i -> claims.findOneAndUpdate(
                eq(1), inc("n", 1), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));

        assertThat(seen).extracting(found -> found.get("n")).doesNotHaveDuplicates();
        assertThat(byId(1)).containsEntry("n", AT_ONCE);
    }

    @RepeatedTest(5)
    void insertsOnceWhenUpsertsRace() {
        var results =
                together(i -> Mono.from(claims.updateOne(eq("pool"), combine(i), new UpdateOptions().upsert(true)))
                        .onErrorResume(MongoWriteException.class, e -> Mono.empty()));

        assertThat(results).filteredOn(result -> result.getUpsertedId() != null).hasSize(1);
        assertThat(all(claims.find())).hasSize(1);
    }

    private static Document combine(int i) {
        return doc("$inc", doc("n", 1), "$set", doc("last", i));
    }

    @RepeatedTest(5)
    void letsOneOfManyTakeAUniqueKey() {
        run(claims.createIndex(Indexes.ascending("claim"), new IndexOptions().unique(true)));

        together(i -> Mono.from(claims.insertOne(doc("_id", i, "claim", "the one")))
                .onErrorResume(MongoWriteException.class, e -> Mono.empty()));

        assertThat(all(claims.find())).hasSize(1);
        assertThat(run(claims.countDocuments(eq("claim", "the one")))).isEqualTo(1);
    }

    @Test
    void readsWholeDocumentsWhileTheyChange() {
        insert(doc("_id", 1, "a", 0, "b", 0));

        var reads = Flux.merge(
                        Flux.range(1, 300)
                                .concatMap(i -> claims.updateOne(eq(1), doc("$set", doc("a", i, "b", i))))
                                .thenMany(Flux.<Document>empty()),
                        Flux.range(1, 300).concatMap(i -> claims.find(eq(1))))
                .collectList()
                .block();

        assertThat(reads)
                .hasSize(300)
                .allSatisfy(read -> assertThat(read.get("a")).isEqualTo(read.get("b")));
    }

    private static <T> List<T> together(IntFunction<Publisher<T>> work) {
        return Flux.range(0, AT_ONCE)
                .flatMap(work::apply, AT_ONCE)
                .collectList()
                .block();
    }
}
