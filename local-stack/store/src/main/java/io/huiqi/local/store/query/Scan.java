package io.huiqi.local.store.query;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import io.huiqi.local.store.key.Bytes;
import io.huiqi.local.store.key.Interval;
import io.huiqi.local.store.storage.Entries;
import io.huiqi.local.store.storage.KeyValues;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.StoredDocument;
import io.huiqi.local.store.storage.StoredIndex;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A walk along a plan that can pause at any document and go on later, holding nothing open meanwhile. */
final class Scan {

    private final StoredCollection collection;
    private final Plan plan;
    private final Document filter;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private final Set<byte[]> met = new TreeSet<>(Bytes.ORDER);
    private int scan;
    private int range;
    private byte @Nullable [] lastKey;

    Scan(StoredCollection collection, Plan plan, Document filter) {
        this.collection = collection;
        this.plan = plan;
        this.filter = filter;
    }

    boolean isFinished() {
        return scan >= plan.scans().size();
    }

    /** Hands on matching documents until there are none left or {@code wantsMore} says no. */
    void run(KeyValues view, Predicate<StoredDocument> wantsMore) {
        for (; !isFinished(); scan++, range = 0) {
            IndexScan current = plan.scans().get(scan);
            for (; range < current.ranges().size(); range++, lastKey = null) {
                boolean goOn = current.direct()
                        ? lastKey != null || look(view, current, wantsMore)
                        : walk(view, current, wantsMore);
                if (!goOn) {
                    return;
                }
            }
        }
    }

    /** How many documents match; without reading them where the index alone can tell. */
    long count(KeyValues view) {
        long[] count = {0};
        if (!plan.exact() || plan.distinct()) {
            run(view, document -> ++count[0] > 0);
            return count[0];
        }
        for (IndexScan each : plan.scans()) {
            for (Interval stretch : each.ranges()) {
                try (Entries entries = view.scan(stretch, false)) {
                    for (; entries.isPresent(); entries.advance()) {
                        count[0]++;
                    }
                }
            }
        }
        return count[0];
    }

    private boolean look(KeyValues view, IndexScan current, Predicate<StoredDocument> wantsMore) {
        byte[] key = current.ranges().get(range).from();
        byte[] value = view.get(key);
        if (value == null) {
            return true;
        }
        lastKey = key;
        return meet(view, current.index(), key, value, wantsMore);
    }

    private boolean walk(KeyValues view, IndexScan current, Predicate<StoredDocument> wantsMore) {
        try (Entries entries = view.scan(rest(current), current.descending())) {
            for (; entries.isPresent(); entries.advance()) {
                byte[] key = entries.key();
                if (!meet(view, current.index(), key, entries.value(), wantsMore)) {
                    lastKey = key;
                    return false;
                }
            }
        }
        return true;
    }

    private Interval rest(IndexScan current) {
        Interval whole = current.ranges().get(range);
        if (lastKey == null) {
            return whole;
        }
        return current.descending()
                ? Interval.between(whole.from(), lastKey)
                : Interval.between(Arrays.copyOf(lastKey, lastKey.length + 1), whole.to());
    }

    private boolean meet(
            KeyValues view,
            @Nullable StoredIndex index,
            byte[] key,
            byte[] value,
            Predicate<StoredDocument> wantsMore) {
        byte[] id = index == null ? Arrays.copyOfRange(key, collection.documents().length, key.length) : value;
        byte[] bson = index == null ? value : view.get(collection.documentKey(id));
        if (bson == null || (plan.distinct() && !met.add(id))) {
            return true;
        }
        var document = new StoredDocument(id, bson);
        return !matches(document) || wantsMore.test(document);
    }

    private boolean matches(StoredDocument document) {
        return plan.exact() || matcher.matches(document.document(), filter);
    }
}
