package io.huiqi.local.store.query;

import io.huiqi.local.store.key.Interval;
import io.huiqi.local.store.storage.StoredIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of one index to read.
 *
 * @param index null for the documents themselves, which are ordered by {@code _id}
 * @param ranges whole keys, in the order to read them
 * @param direct whether each range is the one key that it begins with
 */
record IndexScan(@Nullable StoredIndex index, List<Interval> ranges, boolean descending, boolean direct) {}
