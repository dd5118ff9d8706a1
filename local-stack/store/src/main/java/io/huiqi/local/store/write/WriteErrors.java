package io.huiqi.local.store.write;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.huiqi.local.store.protocol.Failure;
import java.util.ArrayList;
import java.util.List;

/** Which statements of one write command failed, and whether to go on after a failure. */
final class WriteErrors {

    private final boolean ordered;
    private final List<Document> errors = new ArrayList<>();

    WriteErrors(boolean ordered) {
        this.ordered = ordered;
    }

    void add(int index, MongoServerException e) {
        errors.add(Failure.describe(e, new Document("index", index)));
    }

    boolean isStopped() {
        return ordered && !errors.isEmpty();
    }

    Document in(Document reply) {
        if (!errors.isEmpty()) {
            reply.put("writeErrors", errors);
        }
        return reply;
    }
}
