package io.huiqi.local.store.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Objects;

/** Documents as the bytes they are stored and sent as. */
public final class Bson {

    private static final int OBJECT_TOO_LARGE = 10334;

    private Bson() {}

    /**
     * The bytes of {@code document}.
     *
     * @throws MongoServerError if they are more than MongoDB allows, 16 MiB
     */
    public static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    OBJECT_TOO_LARGE, "BSONObjectTooLarge", "Document has " + buffer.readableBytes() + " bytes");
        }
        return Arrays.copyOf(buffer.array(), buffer.readableBytes());
    }

    /** A field that a document of the store's own must have. */
    static <T> T require(Document document, String field, Class<T> type) {
        return type.cast(Objects.requireNonNull(document.get(field), field));
    }

    public static Document decode(byte[] bson) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }
}
