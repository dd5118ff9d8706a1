package io.huiqi.local.store.read;

import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.huiqi.local.store.key.SortOrder;
import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.query.Query;
import io.huiqi.local.store.query.Search;
import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.Engine;
import java.util.List;

/** {@code find}: the first batch of the matches, and a cursor if there are more. */
final class Find implements Handler {

    private final Engine engine;
    private final Catalog catalog;
    private final Cursors cursors;

    Find(Engine engine, Catalog catalog, Cursors cursors) {
        this.engine = engine;
        this.catalog = catalog;
        this.cursors = cursors;
    }

    @Override
    public Reply handle(Request request) {
        refuseCollation(request);
        var query = new Query(
                request.document("filter"),
                SortOrder.of(request.document("sort")),
                request.number("skip", 0),
                Math.abs(request.number("limit", 0)));
        return catalog.find(request.namespace())
                .map(collection -> new Search(collection, query))
                .<Cursor>map(search -> new SearchCursor(engine, search, request.document("projection")))
                .map(cursor -> cursors.first(request, cursor, request))
                .orElseGet(() -> cursors.first(request, new ListCursor(List.of()), request));
    }

    /** Text is ordered by code point; another order asked for must not be silently ignored. */
    static void refuseCollation(Request request) {
        if (!request.document("collation").isEmpty()) {
            throw new MongoServerError(ErrorCode.InvalidOptions, "The local store does not offer collations");
        }
    }
}
