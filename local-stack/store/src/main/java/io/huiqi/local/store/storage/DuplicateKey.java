package io.huiqi.local.store.storage;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.stream.Collectors;

/** A write that would give two documents the same key of a unique index: E11000. */
public final class DuplicateKey extends MongoServerError {

    private static final long serialVersionUID = 1L;

    private final transient Document keyPattern;
    private final transient Document keyValue;

    private DuplicateKey(String message, Document keyPattern, Document keyValue) {
        super(ErrorCode.DuplicateKey, message);
        this.keyPattern = keyPattern;
        this.keyValue = keyValue;
    }

    static DuplicateKey of(String namespace, String index, Document keyPattern, Document document) {
        var keyValue = new Document();
        for (String path : keyPattern.keySet()) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, path);
            keyValue.put(path, value instanceof Missing ? null : value);
        }
        String message = "E11000 duplicate key error collection: " + namespace + " index: " + index + " dup key: "
                + describe(keyValue);
        return new DuplicateKey(message, keyPattern, keyValue);
    }

    private static String describe(Document keyValue) {
        return keyValue.entrySet().stream()
                .map(field -> field.getKey() + ": " + Json.toCompactJsonValue(field.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** The fields of the violated index. */
    public Document keyPattern() {
        return keyPattern;
    }

    /** The values that are there already. */
    public Document keyValue() {
        return keyValue;
    }
}
