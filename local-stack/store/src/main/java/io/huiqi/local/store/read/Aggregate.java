package io.huiqi.local.store.read;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.query.Search;
import io.huiqi.local.store.rules.NoDatabase;
import io.huiqi.local.store.storage.Bson;
import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.Engine;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.View;
import java.util.List;
import java.util.Set;

/** {@code aggregate} over one collection: the leading stages by index, the others by the library. */
final class Aggregate implements Handler {

    private static final Set<String> STAGES = Set.of(
            "$match",
            "$sort",
            "$skip",
            "$limit",
            "$project",
            "$group",
            "$unwind",
            "$addFields",
            "$set",
            "$unset",
            "$count",
            "$replaceRoot",
            "$sortByCount",
            "$bucket");

    private final Engine engine;
    private final Catalog catalog;
    private final Cursors cursors;
    private final Count count;

    Aggregate(Engine engine, Catalog catalog, Cursors cursors, Count count) {
        this.engine = engine;
        this.catalog = catalog;
        this.cursors = cursors;
        this.count = count;
    }

    @Override
    public Reply handle(Request request) {
        Find.refuseCollation(request);
        List<Document> pipeline = request.documents("pipeline");
        pipeline.forEach(Aggregate::check);
        List<Document> results = catalog.find(request.namespace())
                .map(collection -> run(collection, Pipeline.of(pipeline)))
                .orElseGet(List::of);
        List<byte[]> encoded = results.stream().map(Bson::encode).toList();
        var batching = new Request(request.database(), request.document("cursor"));
        return cursors.first(request, new ListCursor(encoded), batching);
    }

    private static void check(Document stage) {
        for (String name : stage.keySet()) {
            if (!STAGES.contains(name)) {
                throw new MongoServerError(
                        ErrorCode.InvalidOptions,
                        "The local store does not offer the aggregation stage '" + name + "'");
            }
        }
    }

    private List<Document> run(StoredCollection collection, Pipeline pipeline) {
        if (pipeline.counts().isPresent()) {
            Document result = pipeline.counts().get();
            long matches = count.count(collection, pipeline.query());
            result.replaceAll((field, value) -> field.equals("_id") ? value : number(matches));
            return matches == 0 ? List.of() : List.of(result);
        }
        var aggregation = Aggregation.fromPipeline(
                pipeline.rest(), name -> new NoDatabase(), new NoDatabase(), null, NoopOplog.get());
        try (View view = engine.view()) {
            return aggregation.runStages(Matches.stream(new Search(collection, pipeline.query()), view));
        }
    }

    private static Number number(long count) {
        return count == (int) count ? (Number) (int) count : (Number) count;
    }
}
