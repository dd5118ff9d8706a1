package io.huiqi.local.store.storage;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.Bytes;
import io.huiqi.local.store.key.IndexPattern;

/** An index with its number, which prefixes its entries and is never used again for another index. */
public final class StoredIndex {

    private final int number;
    private final IndexOptions options;
    private final IndexPattern pattern;
    private final byte[] prefix;
    private volatile boolean throughArrays;
    private volatile long completeSince;

    StoredIndex(int number, IndexOptions options, boolean throughArrays) {
        this.number = number;
        this.options = options;
        this.pattern = IndexPattern.of(options.key(), options.sparse());
        this.prefix = KeySpace.indexEntries(number);
        this.throughArrays = throughArrays;
    }

    static StoredIndex fromCatalog(Document entry) {
        return new StoredIndex(
                Bson.require(entry, "number", Integer.class),
                IndexOptions.of(Bson.require(entry, "description", Document.class)),
                Bson.require(entry, "throughArrays", Boolean.class));
    }

    Document toCatalog() {
        return new Document("number", number)
                .append("description", options.toDescription())
                .append("throughArrays", throughArrays);
    }

    public IndexOptions options() {
        return options;
    }

    public IndexPattern pattern() {
        return pattern;
    }

    /** What the keys of all entries begin with. */
    public byte[] prefix() {
        return prefix;
    }

    /** Whether a document may have, or once had, several entries because of an array. */
    public boolean throughArrays() {
        return throughArrays;
    }

    /** The number of the last write that a view must have seen to find every entry here. */
    long completeSince() {
        return completeSince;
    }

    void markComplete(long write) {
        completeSince = write;
    }

    void markThroughArrays() {
        throughArrays = true;
    }

    byte[] entryKey(byte[] fields, byte[] id) {
        byte[] key = Bytes.join(prefix, fields);
        return options.unique() ? key : Bytes.join(key, id);
    }
}
