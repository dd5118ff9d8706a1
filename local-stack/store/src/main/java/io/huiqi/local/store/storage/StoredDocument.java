package io.huiqi.local.store.storage;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document as it is stored, decoded only if somebody looks into it. */
public final class StoredDocument {

    private final byte[] id;
    private final byte[] bson;
    private @Nullable Document decoded;

    /**
     * A document read from the store.
     *
     * @param id the encoded {@code _id}
     */
    public StoredDocument(byte[] id, byte[] bson) {
        this.id = id;
        this.bson = bson;
    }

    public byte[] id() {
        return id;
    }

    public byte[] bson() {
        return bson;
    }

    /** The fields; always the same instance, so not to be changed by somebody who shares it. */
    public Document document() {
        Document document = decoded;
        if (document == null) {
            document = Bson.decode(bson);
            decoded = document;
        }
        return document;
    }
}
