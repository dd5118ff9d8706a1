package io.huiqi.local.store.write;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.huiqi.local.store.protocol.Handler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import io.huiqi.local.store.storage.CollectionWriter;
import java.util.Collection;
import java.util.List;

/** {@code insert}: all documents of a command in one batch. */
final class Insert implements Handler {

    private final Collections collections;

    Insert(Collections collections) {
        this.collections = collections;
    }

    @Override
    public Reply handle(Request request) {
        List<Document> documents = request.documents("documents");
        boolean ordered = request.isOrdered();
        return collections.write(
                request.namespace(), (collection, writer) -> Reply.ok(insert(documents, ordered, writer)));
    }

    private static Document insert(List<Document> documents, boolean ordered, CollectionWriter writer) {
        var errors = new WriteErrors(ordered);
        int inserted = 0;
        for (int i = 0; i < documents.size() && !errors.isStopped(); i++) {
            try {
                writer.insert(withId(documents.get(i)));
                inserted++;
            } catch (MongoServerException e) {
                errors.add(i, e);
            }
        }
        return errors.in(new Document("n", inserted));
    }

    /** The document with its {@code _id} first, a new one if it has none. */
    static Document withId(Document document) {
        if (!document.containsKey("_id")) {
            var identified = new Document("_id", new ObjectId());
            identified.putAll(document);
            return identified;
        }
        Object id = document.get("_id");
        if (id instanceof Collection || id instanceof BsonRegularExpression) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type array or regular expression");
        }
        return document;
    }
}
