package io.huiqi.local.store.storage;

import io.huiqi.local.store.key.Interval;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Snapshot;

/** The stored entries as they were when the view was opened, whatever is written meanwhile; it waits for nobody. */
public final class View implements KeyValues, AutoCloseable {

    private final RocksDB db;
    private final Snapshot snapshot;
    private final ReadOptions options;

    View(RocksDB db) {
        this.db = db;
        snapshot = db.getSnapshot();
        options = new ReadOptions().setSnapshot(snapshot);
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        try {
            return db.get(options, key);
        } catch (RocksDBException e) {
            throw new StorageFault("Reading a stored entry failed", e);
        }
    }

    @Override
    public Entries scan(Interval range, boolean descending) {
        return new Entries(db, range, descending, snapshot);
    }

    @Override
    public boolean hasWhole(StoredIndex index) {
        return index.completeSince() <= snapshot.getSequenceNumber();
    }

    @Override
    public void close() {
        options.close();
        db.releaseSnapshot(snapshot);
        snapshot.close();
    }
}
