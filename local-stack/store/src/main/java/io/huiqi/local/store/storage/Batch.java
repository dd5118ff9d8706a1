package io.huiqi.local.store.storage;

import io.huiqi.local.store.key.Bytes;
import io.huiqi.local.store.key.Interval;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Changes that are written together; a read through the batch sees them already. */
final class Batch implements KeyValues, AutoCloseable {

    private final Engine engine;
    private final WriteBatch batch = new WriteBatch();
    private final Map<byte[], Optional<byte[]>> staged = new TreeMap<>(Bytes.ORDER);
    private final Runnable beforeWrite;

    /**
     * An empty batch.
     *
     * @param beforeWrite called before staged changes are written, to stage what must go with them
     */
    Batch(Engine engine, Runnable beforeWrite) {
        this.engine = engine;
        this.beforeWrite = beforeWrite;
    }

    void put(byte[] key, byte[] value) {
        try {
            batch.put(key, value);
            staged.put(key, Optional.of(value));
        } catch (RocksDBException e) {
            throw new StorageFault("Staging a change failed", e);
        }
    }

    void delete(byte[] key) {
        try {
            batch.delete(key);
            staged.put(key, Optional.empty());
        } catch (RocksDBException e) {
            throw new StorageFault("Staging a change failed", e);
        }
    }

    /**
     * Deletes a key that has been put exactly once since it was last deleted. The two cancel out when they are written
     * to a file, so that a queue-like index does not fill with the marks of what has left it.
     */
    void deleteSingle(byte[] key) {
        try {
            batch.singleDelete(key);
            staged.put(key, Optional.empty());
        } catch (RocksDBException e) {
            throw new StorageFault("Staging a change failed", e);
        }
    }

    /** Deletes the stored entries in {@code range}; nothing in it may be staged. */
    void delete(Interval range) {
        try {
            batch.deleteRange(range.from(), range.to());
        } catch (RocksDBException e) {
            throw new StorageFault("Staging a change failed", e);
        }
    }

    int size() {
        return batch.count();
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        Optional<byte[]> change = staged.get(key);
        return change == null ? engine.get(key) : change.orElse(null);
    }

    /** Writes what is staged first, for the walk to meet it. */
    @Override
    public Entries scan(Interval range, boolean descending) {
        write();
        return engine.scan(range, descending);
    }

    void write() {
        if (batch.count() > 0) {
            beforeWrite.run();
            engine.write(batch);
            batch.clear();
            staged.clear();
        }
    }

    @Override
    public void close() {
        batch.close();
    }
}
