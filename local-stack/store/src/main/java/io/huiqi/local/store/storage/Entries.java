package io.huiqi.local.store.storage;

import io.huiqi.local.store.key.Interval;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.Snapshot;

/** A walk over stored entries; it stands on the first one when it begins. */
public final class Entries implements AutoCloseable {

    private final Slice from;
    private final Slice to;
    private final ReadOptions options;
    private final RocksIterator iterator;
    private final boolean descending;

    Entries(RocksDB db, Interval range, boolean descending, @Nullable Snapshot snapshot) {
        this.descending = descending;
        from = new Slice(range.from());
        to = new Slice(range.to());
        options = new ReadOptions().setIterateLowerBound(from).setIterateUpperBound(to);
        if (snapshot != null) {
            options.setSnapshot(snapshot);
        }
        iterator = db.newIterator(options);
        if (descending) {
            iterator.seekToLast();
        } else {
            iterator.seekToFirst();
        }
    }

    /** Whether there is an entry here; false after the last one. */
    public boolean isPresent() {
        if (iterator.isValid()) {
            return true;
        }
        try {
            iterator.status();
            return false;
        } catch (RocksDBException e) {
            throw new StorageFault("Reading stored entries failed", e);
        }
    }

    public byte[] key() {
        return iterator.key();
    }

    public byte[] value() {
        return iterator.value();
    }

    public void advance() {
        if (descending) {
            iterator.prev();
        } else {
            iterator.next();
        }
    }

    @Override
    public void close() {
        iterator.close();
        options.close();
        to.close();
        from.close();
    }
}
