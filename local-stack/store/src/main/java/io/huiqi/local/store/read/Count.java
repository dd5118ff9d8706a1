package io.huiqi.local.store.read;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.SortOrder;
import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.query.Query;
import io.huiqi.local.store.query.Search;
import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.Engine;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.View;

/** {@code count}: how many documents match; of all documents the kept count. */
final class Count implements Handler {

    private final Engine engine;
    private final Catalog catalog;

    Count(Engine engine, Catalog catalog) {
        this.engine = engine;
        this.catalog = catalog;
    }

    @Override
    public Reply handle(Request request) {
        var query = new Query(
                request.document("query"),
                SortOrder.of(new Document()),
                request.number("skip", 0),
                Math.max(0, request.number("limit", 0)));
        long count = catalog.find(request.namespace())
                .map(collection -> count(collection, query))
                .orElse(0L);
        return Reply.ok(new Document("n", Math.toIntExact(count)));
    }

    long count(StoredCollection collection, Query query) {
        if (query.filter().isEmpty()) {
            long all = Math.max(0, collection.count() - query.skip());
            return query.limit() == 0 ? all : Math.min(all, query.limit());
        }
        try (View view = engine.view()) {
            return Search.count(collection, view, query);
        }
    }
}
