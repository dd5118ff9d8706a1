package io.huiqi.local.store.storage;

import io.huiqi.local.store.key.Interval;
import org.jspecify.annotations.Nullable;

/** A consistent view of the stored keys and values. */
public interface KeyValues {

    byte @Nullable [] get(byte[] key);

    /** Whether {@code index} had all its entries when this view was opened. */
    default boolean hasWhole(StoredIndex index) {
        return true;
    }

    /** The entries with a key in {@code range}, ascending or descending; to be closed. */
    Entries scan(Interval range, boolean descending);
}
