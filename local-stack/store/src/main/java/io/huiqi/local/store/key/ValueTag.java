package io.huiqi.local.store.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first byte of an encoded value: values of different BSON types sort by it, in MongoDB's order of types. */
enum ValueTag {
    MIN_KEY(0x08),
    EMPTY_ARRAY(0x0C),
    NULL(0x10),
    NUMBER(0x20),
    STRING(0x30),
    DOCUMENT(0x40),
    ARRAY(0x50),
    BINARY(0x60),
    OBJECT_ID(0x70),
    BOOLEAN(0x80),
    DATE(0x90),
    TIMESTAMP(0xA0),
    REGULAR_EXPRESSION(0xB0),
    MAX_KEY(0xE0);

    private final int code;

    ValueTag(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static ValueTag of(@Nullable Object value) {
        if (value == null || value instanceof Missing) {
            return NULL;
        } else if (value instanceof String) {
            return STRING;
        } else if (value instanceof Number) {
            return NUMBER;
        } else if (value instanceof Instant) {
            return DATE;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        } else if (value instanceof ObjectId) {
            return OBJECT_ID;
        } else if (value instanceof Document) {
            return DOCUMENT;
        } else if (value instanceof Collection) {
            return ARRAY;
        }
        return ofRareType(value);
    }

    private static ValueTag ofRareType(Object value) {
        if (value instanceof BinData || value instanceof UUID || value instanceof LegacyUUID) {
            return BINARY;
        } else if (value instanceof BsonTimestamp) {
            return TIMESTAMP;
        } else if (value instanceof BsonRegularExpression) {
            return REGULAR_EXPRESSION;
        } else if (value instanceof MinKey) {
            return MIN_KEY;
        } else if (value instanceof MaxKey) {
            return MAX_KEY;
        }
        throw new IllegalArgumentException(
                "No order is defined for " + value.getClass().getSimpleName());
    }
}
