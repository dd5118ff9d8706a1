package io.huiqi.local.store.storage;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.Bytes;
import io.huiqi.local.store.key.IndexPattern;
import io.huiqi.local.store.key.Interval;
import io.huiqi.local.store.key.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes documents of one collection while nobody else does. A document, its index entries and the count go into one
 * batch; several documents may share the batch, and reads through {@link #reader} see what is staged.
 */
public final class CollectionWriter implements AutoCloseable {

    private final StoredCollection collection;
    private final Batch batch;
    private final Set<StoredIndex> ledThroughArrays = new HashSet<>();
    private long added;

    CollectionWriter(StoredCollection collection, Engine engine) {
        this.collection = collection;
        this.batch = new Batch(engine, this::stageBookkeeping);
    }

    public KeyValues reader() {
        return batch;
    }

    /**
     * Adds {@code document}, which has an {@code _id}.
     *
     * @throws DuplicateKey if a unique index has its key already; nothing is staged then
     */
    public void insert(Document document) {
        byte[] id = Values.encode(document.get("_id"));
        byte[] key = collection.documentKey(id);
        if (batch.get(key) != null) {
            throw DuplicateKey.of(collection.namespace(), "_id_", new Document("_id", 1), document);
        }
        List<Entry> entries = entriesOf(document, id);
        refuseTaken(entries, id, document);
        byte[] bson = Bson.encode(document);
        entries.forEach(this::stage);
        batch.put(key, bson);
        added++;
    }

    /**
     * Replaces {@code old} by {@code document}, which has the same {@code _id}.
     *
     * @return whether the two differ
     * @throws DuplicateKey if a unique index has the new key already; nothing is staged then
     */
    public boolean replace(StoredDocument old, Document document) {
        byte[] bson = Bson.encode(document);
        if (Arrays.equals(bson, old.bson())) {
            return false;
        }
        if (!collection.indexes().isEmpty()) {
            List<Entry> before = entriesOf(Bson.decode(old.bson()), old.id());
            List<Entry> after = entriesOf(document, old.id());
            List<Entry> fresh = without(after, before);
            refuseTaken(fresh, old.id(), document);
            without(before, after).forEach(entry -> batch.deleteSingle(entry.key));
            fresh.forEach(this::stage);
        }
        batch.put(collection.documentKey(old.id()), bson);
        return true;
    }

    public void delete(StoredDocument old) {
        if (!collection.indexes().isEmpty()) {
            entriesOf(Bson.decode(old.bson()), old.id()).forEach(entry -> batch.deleteSingle(entry.key));
        }
        batch.delete(collection.documentKey(old.id()));
        added--;
    }

    /** Makes the staged changes durable; they are acknowledged only after this. */
    public void write() {
        batch.write();
    }

    /** Adds the entries of one index for a document that is stored already. */
    void index(StoredIndex index, StoredDocument stored) {
        List<Entry> entries = entriesOf(index, stored.document(), stored.id());
        refuseTaken(entries, stored.id(), stored.document());
        entries.forEach(this::stage);
    }

    int size() {
        return batch.size();
    }

    void delete(Interval range) {
        batch.delete(range);
    }

    void putCatalogEntry(byte[] entry) {
        batch.put(KeySpace.catalogEntry(collection.namespace()), entry);
    }

    /** Removes the collection from the catalog. */
    void forget() {
        batch.delete(KeySpace.catalogEntry(collection.namespace()));
        batch.delete(KeySpace.count(collection.number()));
    }

    /** Drops what is staged and not written. */
    @Override
    public void close() {
        batch.close();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared or printed as a whole
    private record Entry(StoredIndex index, byte[] key, byte[] id, boolean throughArray) {}

    private List<Entry> entriesOf(Document document, byte[] id) {
        List<StoredIndex> indexes = collection.indexes();
        List<Entry> entries = new ArrayList<>(indexes.size());
        for (StoredIndex index : indexes) {
            entries.addAll(entriesOf(index, document, id));
        }
        return entries;
    }

    private static List<Entry> entriesOf(StoredIndex index, Document document, byte[] id) {
        IndexPattern.Keys keys = index.pattern().keysOf(document);
        List<Entry> entries = new ArrayList<>(keys.keys().size());
        for (byte[] fields : keys.keys()) {
            entries.add(new Entry(index, index.entryKey(fields, id), id, keys.throughArray()));
        }
        return entries;
    }

    private static List<Entry> without(List<Entry> entries, List<Entry> others) {
        List<Entry> rest = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (!contains(others, entry.key)) {
                rest.add(entry);
            }
        }
        return rest;
    }

    private static boolean contains(Collection<Entry> entries, byte[] key) {
        for (Entry entry : entries) {
            if (Bytes.ORDER.compare(entry.key, key) == 0) {
                return true;
            }
        }
        return false;
    }

    private void refuseTaken(List<Entry> entries, byte[] id, Document document) {
        for (Entry entry : entries) {
            IndexOptions options = entry.index.options();
            if (options.unique()) {
                byte[] holder = batch.get(entry.key);
                if (holder != null && !Arrays.equals(holder, id)) {
                    throw DuplicateKey.of(collection.namespace(), options.name(), options.key(), document);
                }
            }
        }
    }

    private void stage(Entry entry) {
        if (entry.throughArray && !entry.index.throughArrays()) {
            ledThroughArrays.add(entry.index);
        }
        batch.put(entry.key, entry.id);
    }

    /** What goes into the same batch as the documents, known only when it is written. */
    private void stageBookkeeping() {
        if (!ledThroughArrays.isEmpty()) {
            ledThroughArrays.forEach(StoredIndex::markThroughArrays);
            ledThroughArrays.clear();
            batch.put(KeySpace.catalogEntry(collection.namespace()), collection.toCatalog());
        }
        if (added != 0) {
            batch.put(KeySpace.count(collection.number()), collection.addToCount(added));
            added = 0;
        }
    }
}
