package io.huiqi.local.store.storage;

import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.huiqi.local.store.key.KeyWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which collections and indexes there are. */
public final class Catalog {

    private static final int LONGEST_NAMESPACE = 255;

    private final Engine engine;
    private final NavigableMap<String, StoredCollection> collections = new ConcurrentSkipListMap<>();

    public Catalog(Engine engine) {
        this.engine = engine;
        try (Entries entries = engine.scan(KeySpace.all(KeySpace.CATALOG), false)) {
            for (; entries.isPresent(); entries.advance()) {
                String namespace = namespaceOf(entries.key());
                collections.put(namespace, StoredCollection.fromCatalog(namespace, entries.value(), engine));
            }
        }
    }

    private static String namespaceOf(byte[] key) {
        int prefix = KeySpace.CATALOG.length;
        return new String(key, prefix, key.length - prefix, StandardCharsets.UTF_8);
    }

    public Optional<StoredCollection> find(String namespace) {
        return Optional.ofNullable(collections.get(namespace));
    }

    /** All collections in {@code database}, by name. */
    public List<StoredCollection> in(String database) {
        return List.copyOf(
                collections.subMap(database + ".", database + (char) ('.' + 1)).values());
    }

    public List<String> databases() {
        return collections.keySet().stream()
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .distinct()
                .toList();
    }

    public StoredCollection findOrCreate(String namespace) {
        StoredCollection found = collections.get(namespace);
        return found == null ? create(namespace) : found;
    }

    private synchronized StoredCollection create(String namespace) {
        return collections.computeIfAbsent(namespace, absent -> {
            check(absent);
            var collection = new StoredCollection(absent, nextNumber(), List.of(), engine);
            collection.write(writer -> {
                writer.putCatalogEntry(collection.toCatalog());
                return true;
            });
            return collection;
        });
    }

    private static void check(String namespace) {
        String collection = namespace.substring(namespace.indexOf('.') + 1);
        if (collection.isEmpty() || collection.contains("$") || collection.startsWith("system.")) {
            throw new MongoServerError(ErrorCode.InvalidNamespace, "Invalid collection name: " + collection);
        }
        if (namespace.length() > LONGEST_NAMESPACE) {
            throw new MongoServerError(ErrorCode.InvalidNamespace, "Namespace longer than 255 characters");
        }
    }

    public synchronized void drop(StoredCollection collection) {
        collection.drop();
        collections.remove(collection.namespace(), collection);
    }

    /**
     * Adds an index; nothing happens if it is there already.
     *
     * @throws MongoServerError if another index has the name or the fields, or documents break its uniqueness
     */
    public synchronized void addIndex(StoredCollection collection, IndexOptions wanted) {
        for (StoredIndex index : collection.indexes()) {
            if (index.options().equals(wanted)) {
                return;
            }
            if (index.options().name().equals(wanted.name())
                    || index.options().key().equals(wanted.key())) {
                throw new MongoServerError(
                        ErrorCode.IndexKeySpecsConflict,
                        "An index with the name " + wanted.name() + " or its fields exists with other options");
            }
        }
        collection.addIndex(new StoredIndex(nextNumber(), wanted, false));
    }

    public synchronized void dropIndex(StoredCollection collection, String name) {
        StoredIndex found = collection.indexes().stream()
                .filter(index -> index.options().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IndexNotFoundException("index not found with name [" + name + "]"));
        collection.dropIndex(found);
    }

    private int nextNumber() {
        byte[] stored = engine.get(KeySpace.NEXT_NUMBER);
        int number = stored == null ? 1 : ByteBuffer.wrap(stored).getInt();
        try (var batch = new Batch(engine, () -> {})) {
            batch.put(KeySpace.NEXT_NUMBER, new KeyWriter().putInt(number + 1).toBytes());
            batch.write();
        }
        return number;
    }
}
