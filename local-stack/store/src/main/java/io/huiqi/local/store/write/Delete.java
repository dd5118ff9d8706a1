package io.huiqi.local.store.write;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.query.Query;
import io.huiqi.local.store.query.Search;
import io.huiqi.local.store.storage.CollectionWriter;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.StoredDocument;
import java.util.List;

/** {@code delete}: the first match of a filter, or all. */
final class Delete implements Handler {

    private final Collections collections;

    Delete(Collections collections) {
        this.collections = collections;
    }

    @Override
    public Reply handle(Request request) {
        List<Document> statements = request.documents("deletes");
        boolean ordered = request.isOrdered();
        return collections
                .writeExisting(
                        request.namespace(),
                        (collection, writer) -> Reply.ok(delete(statements, ordered, collection, writer)))
                .orElseGet(() -> Reply.ok(new Document("n", 0)));
    }

    private static Document delete(
            List<Document> statements, boolean ordered, StoredCollection collection, CollectionWriter writer) {
        var errors = new WriteErrors(ordered);
        int deleted = 0;
        for (int i = 0; i < statements.size() && !errors.isStopped(); i++) {
            try {
                deleted += delete(new Request("", statements.get(i)), collection, writer);
            } catch (MongoServerException e) {
                errors.add(i, e);
            }
        }
        return errors.in(new Document("n", deleted));
    }

    private static int delete(Request statement, StoredCollection collection, CollectionWriter writer) {
        Query all = Query.of(statement.document("q"));
        var search = new Search(collection, statement.number("limit", 0) == 1 ? all.first() : all);
        List<StoredDocument> matches = search.next(writer.reader(), Integer.MAX_VALUE, Integer.MAX_VALUE);
        matches.forEach(writer::delete);
        return matches.size();
    }
}
