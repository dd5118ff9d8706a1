package io.huiqi.local.store.read;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.Bytes;
import io.huiqi.local.store.key.Values;
import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.query.Query;
import io.huiqi.local.store.query.Search;
import io.huiqi.local.store.storage.Catalog;
import io.huiqi.local.store.storage.Engine;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code distinct}: the different values of a field, in order; array elements count one by one. */
final class Distinct implements Handler {

    private final Engine engine;
    private final Catalog catalog;

    Distinct(Engine engine, Catalog catalog) {
        this.engine = engine;
        this.catalog = catalog;
    }

    @Override
    public Reply handle(Request request) {
        Find.refuseCollation(request);
        List<Object> values = catalog.find(request.namespace())
                .map(collection -> values(collection, request.document("query"), request.string("key")))
                .orElseGet(List::of);
        return Reply.ok(new Document("values", values));
    }

    private List<Object> values(StoredCollection collection, Document filter, String path) {
        Map<byte[], Object> values = new TreeMap<>(Bytes.ORDER);
        try (View view = engine.view()) {
            Matches.stream(new Search(collection, Query.of(filter)), view)
                    .map(document -> Utils.getSubdocumentValueCollectionAware(document, path))
                    .forEach(value -> add(value, values));
        }
        return new ArrayList<>(values.values());
    }

    private static void add(@Nullable Object value, Map<byte[], Object> values) {
        if (value instanceof Collection<?> elements) {
            elements.stream()
                    .filter(element -> !(element instanceof Missing))
                    .forEach(element -> values.putIfAbsent(Values.encode(element), element));
        } else if (!(value instanceof Missing)) {
            values.putIfAbsent(Values.encode(value), value);
        }
    }
}
