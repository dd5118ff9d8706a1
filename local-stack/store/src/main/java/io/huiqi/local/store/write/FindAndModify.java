package io.huiqi.local.store.write;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import io.huiqi.local.store.key.SortOrder;
import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.query.Query;
import io.huiqi.local.store.query.Search;
import io.huiqi.local.store.rules.DocumentRules;
import io.huiqi.local.store.storage.Bson;
import io.huiqi.local.store.storage.CollectionWriter;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.StoredDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code findAndModify}: changes or removes the first match and tells what it was or has become. */
final class FindAndModify implements Handler {

    private final Collections collections;

    FindAndModify(Collections collections) {
        this.collections = collections;
    }

    @Override
    public Reply handle(Request request) {
        if (!request.isTrue("remove") && !request.has("update")) {
            throw new FailedToParseException("Either an update or remove=true must be specified");
        }
        if (request.isTrue("upsert")) {
            return collections.write(request.namespace(), (collection, writer) -> run(request, collection, writer));
        }
        return collections
                .writeExisting(request.namespace(), (collection, writer) -> run(request, collection, writer))
                .orElseGet(FindAndModify::nothing);
    }

    private static Reply run(Request request, StoredCollection collection, CollectionWriter writer) {
        var query = new Query(request.document("query"), SortOrder.of(request.document("sort")), 0, 1);
        List<StoredDocument> found = new Search(collection, query).next(writer.reader(), 1, Integer.MAX_VALUE);
        if (found.isEmpty()) {
            return request.isTrue("upsert") ? upsert(request, writer) : nothing();
        }
        StoredDocument match = found.get(0);
        if (request.isTrue("remove")) {
            writer.delete(match);
            return reply(request, new Document("n", 1), match.document());
        }
        Document value = update(request, match, writer);
        return reply(request, new Document("n", 1).append("updatedExisting", true), value);
    }

    private static Document update(Request request, StoredDocument match, CollectionWriter writer) {
        Document changes = Update.changesOf(request, "update");
        Optional<Document> changed = new DocumentRules()
                .update(match.document(), request.document("query"), changes, request.documents("arrayFilters"));
        changed.ifPresent(document -> writer.replace(match, document));
        boolean returnsNew = request.isTrue("new");
        return returnsNew && changed.isPresent() ? changed.get() : Bson.decode(match.bson());
    }

    private static Reply upsert(Request request, CollectionWriter writer) {
        Document changes = Update.changesOf(request, "update");
        Document fresh = Insert.withId(
                new DocumentRules().upsert(request.document("query"), changes, request.documents("arrayFilters")));
        writer.insert(fresh);
        Document outcome = new Document("n", 1).append("updatedExisting", false).append("upserted", fresh.get("_id"));
        return reply(request, outcome, request.isTrue("new") ? fresh : null);
    }

    private static Reply nothing() {
        return Reply.ok(new Document("lastErrorObject", new Document("n", 0).append("updatedExisting", false))
                .append("value", null));
    }

    private static Reply reply(Request request, Document outcome, @Nullable Document value) {
        return Reply.ok(new Document("lastErrorObject", outcome)
                .append("value", value == null ? null : shown(value, request.document("fields"))));
    }

    private static Document shown(Document value, Document fields) {
        return fields.isEmpty() ? value : new DocumentRules().project(value, fields);
    }
}
