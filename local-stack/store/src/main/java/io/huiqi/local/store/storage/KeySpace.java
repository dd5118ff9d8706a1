package io.huiqi.local.store.storage;

import io.huiqi.local.store.key.Bytes;
import io.huiqi.local.store.key.Interval;
import io.huiqi.local.store.key.KeyWriter;
import java.nio.charset.StandardCharsets;

/** Which keys of the one database belong to what: the first byte tells. */
final class KeySpace {

    /** Followed by {@code database.collection}: its number and its indexes. */
    static final byte[] CATALOG = {'c'};

    /** The next number that no collection and no index has had yet. */
    static final byte[] NEXT_NUMBER = {'x'};

    private static final int DOCUMENTS = 'd';
    private static final int INDEX_ENTRIES = 'i';
    private static final int COUNT = 'n';

    private KeySpace() {}

    static byte[] catalogEntry(String namespace) {
        return Bytes.join(CATALOG, namespace.getBytes(StandardCharsets.UTF_8));
    }

    /** Followed by the encoded {@code _id}: the document as BSON. */
    static byte[] documents(int collection) {
        return new KeyWriter().put(DOCUMENTS).putInt(collection).toBytes();
    }

    /** Followed by the encoded fields, and by the encoded {@code _id} unless unique: the encoded {@code _id}. */
    static byte[] indexEntries(int index) {
        return new KeyWriter().put(INDEX_ENTRIES).putInt(index).toBytes();
    }

    static byte[] count(int collection) {
        return new KeyWriter().put(COUNT).putInt(collection).toBytes();
    }

    static Interval all(byte[] prefix) {
        return Interval.between(prefix, Bytes.after(prefix));
    }
}
