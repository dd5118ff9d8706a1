package io.huiqi.local.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.huiqi.local.store.storage.DuplicateKey;
import java.util.ArrayList;
import java.util.List;

/** Which statements of one write command failed, and whether to go on after a failure. */
final class WriteErrors {

    private static final int UNKNOWN_ERROR = 8;

    private final boolean ordered;
    private final List<Document> errors = new ArrayList<>();

    WriteErrors(boolean ordered) {
        this.ordered = ordered;
    }

    void add(int index, MongoServerException e) {
        errors.add(describe(e, new Document("index", index)));
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

    /** Adds to {@code error} what clients are told about {@code e}. */
    static Document describe(MongoServerException e, Document error) {
        error.append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError coded) {
            error.append("code", coded.getCode());
            error.putIfNotNull("codeName", coded.getCodeName());
        } else {
            error.append("code", UNKNOWN_ERROR).append("codeName", "UnknownError");
        }
        if (e instanceof DuplicateKey duplicate) {
            error.append("keyPattern", duplicate.keyPattern()).append("keyValue", duplicate.keyValue());
        }
        return error;
    }
}
