package io.huiqi.local.store.protocol;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.huiqi.local.store.storage.DuplicateKey;

/** How an error looks to a client. */
public final class Failure {

    private static final int UNKNOWN_ERROR = 8;

    private Failure() {}

    /** Adds to {@code error} what clients are told about {@code e}. */
    public static Document describe(MongoServerException e, Document error) {
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
