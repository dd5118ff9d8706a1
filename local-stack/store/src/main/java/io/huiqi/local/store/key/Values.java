package io.huiqi.local.store.key;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a BSON value so that bytes sort as the values do. No encoded value is a prefix of another one, so encoded
 * values can follow each other in one key, and "starts with the encoded value" means "equals the value".
 */
public final class Values {

    private static final int BINARY_SUBTYPE_GENERIC = 0;
    private static final int BINARY_SUBTYPE_LEGACY_UUID = 3;
    private static final int BINARY_SUBTYPE_UUID = 4;

    private Values() {}

    public static byte[] encode(@Nullable Object value) {
        var out = new KeyWriter();
        encode(value, out);
        return out.toBytes();
    }

    /** Appends {@code value}; a missing value sorts as null. */
    static void encode(@Nullable Object value, KeyWriter out) {
        ValueTag tag = ValueTag.of(value);
        out.put(tag.code());
        if (value != null) {
            encodeContent(tag, value, out);
        }
    }

    @SuppressWarnings("unchecked")
    private static void encodeContent(ValueTag tag, Object value, KeyWriter out) {
        switch (tag) {
            case NUMBER -> Numbers.encode((Number) value, out);
            case STRING -> encodeString((String) value, out);
            case DOCUMENT -> encodeDocument((Document) value, out);
            case ARRAY -> encodeArray((Collection<Object>) value, out);
            case BINARY -> encodeBinary(value, out);
            case OBJECT_ID -> out.put(((ObjectId) value).toByteArray());
            case BOOLEAN -> out.put((Boolean) value ? 1 : 0);
            case DATE -> out.putLong(((Instant) value).toEpochMilli() ^ Long.MIN_VALUE);
            case TIMESTAMP -> out.putLong(((BsonTimestamp) value).getValue());
            case REGULAR_EXPRESSION -> encodePattern((BsonRegularExpression) value, out);
            case MIN_KEY, EMPTY_ARRAY, NULL, MAX_KEY -> {}
        }
    }

    /** UTF-8 with 00 written as 00 FF, ended by 00 01: "a" sorts before "a\0" and is no prefix of it. */
    private static void encodeString(String text, KeyWriter out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.put(b);
            if (b == 0) {
                out.put(0xFF);
            }
        }
        out.put(0).put(1);
    }

    private static void encodeDocument(Document document, KeyWriter out) {
        for (Map.Entry<String, Object> field : document.entrySet()) {
            out.put(ValueTag.of(field.getValue()).code());
            encodeString(field.getKey(), out);
            encode(field.getValue(), out);
        }
        out.put(0);
    }

    private static void encodeArray(Collection<Object> values, KeyWriter out) {
        for (Object value : values) {
            encode(value, out);
        }
        out.put(0);
    }

    private static void encodeBinary(Object value, KeyWriter out) {
        if (value instanceof UUID uuid) {
            encodeBinary(BINARY_SUBTYPE_UUID, bytes(uuid), out);
        } else if (value instanceof LegacyUUID legacy) {
            encodeBinary(BINARY_SUBTYPE_LEGACY_UUID, bytes(legacy.getUuid()), out);
        } else {
            encodeBinary(BINARY_SUBTYPE_GENERIC, ((BinData) value).getData(), out);
        }
    }

    private static void encodeBinary(int subtype, byte[] content, KeyWriter out) {
        out.putInt(content.length).put(subtype).put(content);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static void encodePattern(BsonRegularExpression pattern, KeyWriter out) {
        encodeString(pattern.getPattern(), out);
        String options = pattern.getOptions();
        encodeString(options == null ? "" : options, out);
    }
}
