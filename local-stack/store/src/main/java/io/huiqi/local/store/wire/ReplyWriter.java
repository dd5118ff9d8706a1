package io.huiqi.local.store.wire;

import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.huiqi.local.store.protocol.Reply;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a reply as an OP_MSG message; stored documents go out as they are. */
final class ReplyWriter {

    private ReplyWriter() {}

    static void write(Reply reply, int requestId, int responseTo, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        out.writeIntLE(requestId);
        out.writeIntLE(responseTo);
        out.writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(0);
        out.writeByte(MongoMessage.SECTION_KIND_BODY);
        if (reply instanceof Reply.Batch batch) {
            writeBatch(batch, out);
        } else if (reply instanceof Reply.Fields fields) {
            BsonEncoder.encodeDocument(fields.document(), out);
        }
        setLength(start, out);
    }

    /** {@code {cursor: {id, ns, firstBatch: [...]}, ok: 1}}. */
    private static void writeBatch(Reply.Batch batch, ByteBuf out) {
        int reply = begin(out);
        field(BsonConstants.TYPE_EMBEDDED_DOCUMENT, "cursor", out);
        int cursor = begin(out);
        field(BsonConstants.TYPE_INT64, "id", out);
        out.writeLongLE(batch.cursor());
        field(BsonConstants.TYPE_UTF8_STRING, "ns", out);
        BsonEncoder.encodeValue(BsonConstants.TYPE_UTF8_STRING, batch.namespace(), out);
        field(BsonConstants.TYPE_ARRAY, batch.name(), out);
        writeDocuments(batch.documents(), out);
        end(cursor, out);
        field(BsonConstants.TYPE_DOUBLE, "ok", out);
        out.writeLongLE(Double.doubleToRawLongBits(1.0));
        end(reply, out);
    }

    private static void writeDocuments(List<byte[]> documents, ByteBuf out) {
        int array = begin(out);
        for (int i = 0; i < documents.size(); i++) {
            field(BsonConstants.TYPE_EMBEDDED_DOCUMENT, Integer.toString(i), out);
            out.writeBytes(documents.get(i));
        }
        end(array, out);
    }

    private static void field(byte type, String name, ByteBuf out) {
        out.writeByte(type);
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(0);
    }

    private static int begin(ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        return start;
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(0);
        setLength(start, out);
    }

    private static void setLength(int start, ByteBuf out) {
        out.setIntLE(start, out.writerIndex() - start);
    }
}
