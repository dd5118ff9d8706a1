package io.huiqi.local.store.read;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.query.Search;
import io.huiqi.local.store.rules.DocumentRules;
import io.huiqi.local.store.storage.Bson;
import io.huiqi.local.store.storage.Engine;
import io.huiqi.local.store.storage.StoredDocument;
import io.huiqi.local.store.storage.View;
import java.util.List;

/** Matches that are looked for while they are being fetched, each batch in a view of its own. */
final class SearchCursor implements Cursor {

    private final Engine engine;
    private final Search search;
    private final Document projection;

    SearchCursor(Engine engine, Search search, Document projection) {
        this.engine = engine;
        this.search = search;
        this.projection = projection;
    }

    @Override
    public List<byte[]> next(int documents, int bytes) {
        try (View view = engine.view()) {
            List<StoredDocument> found = search.next(view, documents, bytes);
            if (projection.isEmpty()) {
                return found.stream().map(StoredDocument::bson).toList();
            }
            var rules = new DocumentRules();
            return found.stream()
                    .map(match -> Bson.encode(rules.project(match.document(), projection)))
                    .toList();
        }
    }

    @Override
    public boolean isFinished() {
        return search.isFinished();
    }
}
