package io.huiqi.local.store.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import io.huiqi.local.store.protocol.Reply;
import io.huiqi.local.store.protocol.Request;
import java.time.Clock;
import java.util.List;

/** What drivers ask first: a standalone server that speaks like MongoDB 5.0 and knows no sessions. */
final class Handshake {

    private static final int WIRE_VERSION = 13;

    private final Clock clock;

    Handshake(Clock clock) {
        this.clock = clock;
    }

    Reply hello(Request request) {
        boolean isModern = request.command().equals("hello");
        return Reply.ok(new Document(isModern ? "isWritablePrimary" : "ismaster", true)
                .append("helloOk", true)
                .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE)
                .append("maxMessageSizeBytes", MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES)
                .append("maxWriteBatchSize", MongoWireProtocolHandler.MAX_WRITE_BATCH_SIZE)
                .append("localTime", clock.instant())
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false));
    }

    Reply buildInfo(Request request) {
        return Reply.ok(new Document("version", "5.0.0")
                .append("versionArray", List.of(5, 0, 0, 0))
                .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE));
    }
}
