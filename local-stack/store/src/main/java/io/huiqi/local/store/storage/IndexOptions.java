package io.huiqi.local.store.storage;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.huiqi.local.store.key.IndexField;
import io.huiqi.local.store.key.IndexPattern;
import java.util.Set;

/** An index as a client declares it: name, fields with their directions, and what else it demands. */
public record IndexOptions(String name, Document key, boolean unique, boolean sparse) {

    private static final Set<String> UNDERSTOOD = Set.of("name", "key", "unique", "sparse", "v", "ns", "background");

    /**
     * Reads a description.
     *
     * @throws MongoServerError if the description asks for what the store does not offer
     */
    public static IndexOptions of(Document description) {
        for (String option : description.keySet()) {
            if (!UNDERSTOOD.contains(option)) {
                throw new MongoServerError(
                        ErrorCode.InvalidOptions, "The local store does not offer the index option '" + option + "'");
            }
        }
        if (!(description.get("name") instanceof String name) || !(description.get("key") instanceof Document key)) {
            throw new MongoServerError(ErrorCode.FailedToParse, "An index needs a name and a key");
        }
        return new IndexOptions(
                name, plain(key), Utils.isTrue(description.get("unique")), Utils.isTrue(description.get("sparse")));
    }

    /** 1, 1L and 1.0 declare the same index. */
    private static Document plain(Document key) {
        var plain = new Document();
        for (IndexField field : IndexPattern.of(key, false).fields()) {
            plain.put(field.path(), field.descending() ? -1 : 1);
        }
        return plain;
    }

    /** The description that {@code listIndexes} shows. */
    public Document toDescription() {
        Document description = new Document("v", 2).append("key", key).append("name", name);
        if (unique) {
            description.append("unique", true);
        }
        if (sparse) {
            description.append("sparse", true);
        }
        return description;
    }
}
