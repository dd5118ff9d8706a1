package io.huiqi.local.store.storage;

import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.Bytes;
import io.huiqi.local.store.key.KeyWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** A collection: documents ordered by {@code _id}, and its indexes. Writers take turns; readers use a {@link View}. */
public final class StoredCollection {

    private static final int ENTRIES_PER_BATCH = 4_000;

    private final String namespace;
    private final int number;
    private final Engine engine;
    private final byte[] documents;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong count;
    private volatile List<StoredIndex> indexes;
    private volatile boolean dropped;

    StoredCollection(String namespace, int number, List<StoredIndex> indexes, Engine engine) {
        this.namespace = namespace;
        this.number = number;
        this.indexes = List.copyOf(indexes);
        this.engine = engine;
        this.documents = KeySpace.documents(number);
        byte[] stored = engine.get(KeySpace.count(number));
        this.count = new AtomicLong(stored == null ? 0 : ByteBuffer.wrap(stored).getLong());
    }

    @SuppressWarnings("unchecked")
    static StoredCollection fromCatalog(String namespace, byte[] entry, Engine engine) {
        Document fields = Bson.decode(entry);
        int number = Bson.require(fields, "number", Integer.class);
        List<Document> indexes = Bson.require(fields, "indexes", List.class);
        return new StoredCollection(
                namespace,
                number,
                indexes.stream().map(StoredIndex::fromCatalog).toList(),
                engine);
    }

    byte[] toCatalog() {
        return catalogEntry(indexes);
    }

    private byte[] catalogEntry(List<StoredIndex> having) {
        List<Document> entries = having.stream().map(StoredIndex::toCatalog).toList();
        return Bson.encode(new Document("number", number).append("indexes", entries));
    }

    /** {@code database.collection}. */
    public String namespace() {
        return namespace;
    }

    int number() {
        return number;
    }

    /** All indexes but the one on {@code _id}, which the documents themselves are. */
    public List<StoredIndex> indexes() {
        return indexes;
    }

    public long count() {
        return count.get();
    }

    byte[] addToCount(long added) {
        return new KeyWriter().putLong(count.addAndGet(added)).toBytes();
    }

    /** What the keys of all documents begin with; the encoded {@code _id} follows. */
    public byte[] documents() {
        return documents;
    }

    public byte[] documentKey(byte[] id) {
        return Bytes.join(documents, id);
    }

    /**
     * Lets {@code work} write while nobody else does, and makes durable what it staged.
     *
     * @return what {@code work} returns; empty if the collection has been dropped, so that nothing was done
     */
    public <T> Optional<T> write(Function<CollectionWriter, T> work) {
        turn.lock();
        try (var writer = new CollectionWriter(this, engine)) {
            if (dropped) {
                return Optional.empty();
            }
            T result = work.apply(writer);
            writer.write();
            return Optional.of(result);
        } finally {
            turn.unlock();
        }
    }

    /** Builds {@code index} over all documents; only then queries use it. */
    void addIndex(StoredIndex index) {
        write(writer -> {
            try {
                build(index, writer);
            } catch (DuplicateKey e) {
                dropEntries(index);
                throw e;
            }
            writer.write();
            index.markComplete(engine.lastWrite());
            return setIndexes(writer, with(index));
        });
    }

    private void build(StoredIndex index, CollectionWriter writer) {
        try (Entries all = engine.scan(KeySpace.all(documents), false)) {
            for (; all.isPresent(); all.advance()) {
                writer.index(index, document(all.key(), all.value()));
                if (writer.size() >= ENTRIES_PER_BATCH) {
                    writer.write();
                }
            }
        }
    }

    private StoredDocument document(byte[] key, byte[] bson) {
        byte[] id = new byte[key.length - documents.length];
        System.arraycopy(key, documents.length, id, 0, id.length);
        return new StoredDocument(id, bson);
    }

    void dropIndex(StoredIndex index) {
        write(writer -> {
            writer.delete(KeySpace.all(index.prefix()));
            return setIndexes(writer, without(index));
        });
    }

    private void dropEntries(StoredIndex index) {
        try (var writer = new CollectionWriter(this, engine)) {
            writer.delete(KeySpace.all(index.prefix()));
            writer.write();
        }
    }

    private boolean setIndexes(CollectionWriter writer, List<StoredIndex> changed) {
        writer.putCatalogEntry(catalogEntry(changed));
        writer.write();
        indexes = List.copyOf(changed);
        return true;
    }

    private List<StoredIndex> with(StoredIndex index) {
        List<StoredIndex> all = new ArrayList<>(indexes);
        all.add(index);
        return all;
    }

    private List<StoredIndex> without(StoredIndex index) {
        return indexes.stream().filter(other -> other != index).toList();
    }

    void drop() {
        write(writer -> {
            writer.delete(KeySpace.all(documents));
            indexes.forEach(index -> writer.delete(KeySpace.all(index.prefix())));
            writer.forget();
            writer.write();
            dropped = true;
            return true;
        });
    }
}
