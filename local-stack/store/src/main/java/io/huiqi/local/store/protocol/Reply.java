package io.huiqi.local.store.protocol;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The answer to a command. */
public sealed interface Reply {

    /** Fields that the command made, {@code ok} included. */
    record Fields(Document document) implements Reply {}

    /**
     * Documents that go out as they are stored, without being decoded.
     *
     * @param name {@code firstBatch} or {@code nextBatch}
     * @param cursor what to ask for the next batch by; 0 if this is the last one
     */
    record Batch(String namespace, String name, long cursor, List<byte[]> documents) implements Reply {}

    static Reply ok(Document document) {
        Utils.markOkay(document);
        return new Fields(document);
    }

    static Reply ok() {
        return ok(new Document());
    }
}
