package io.huiqi.local.store.query;

import io.huiqi.local.store.key.Bytes;
import io.huiqi.local.store.storage.KeyValues;
import io.huiqi.local.store.storage.StoredCollection;
import io.huiqi.local.store.storage.StoredDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The matches of a query, a batch at a time. */
public final class Search {

    private final StoredCollection collection;
    private final Query query;
    private @Nullable Scan scan;
    private @Nullable Queue<StoredDocument> sorted;
    private long toSkip;
    private long remaining;

    public Search(StoredCollection collection, Query query) {
        this.collection = collection;
        this.query = query;
        this.toSkip = query.skip();
        this.remaining = query.limit() == 0 ? Long.MAX_VALUE : query.limit();
    }

    /** How many documents match, at most the limit, after the skipped ones. */
    public static long count(StoredCollection collection, KeyValues view, Query query) {
        Plan plan = new Planner(collection, view, Query.of(query.filter()).sort()).plan(query.filter());
        long all = new Scan(collection, plan, query.filter()).count(view) - query.skip();
        return Math.max(0, query.limit() == 0 ? all : Math.min(all, query.limit()));
    }

    public boolean isFinished() {
        boolean exhausted = sorted != null ? sorted.isEmpty() : scan != null && scan.isFinished();
        return remaining == 0 || exhausted;
    }

    /** The next matches: at most {@code documents} of them, fewer when they exceed {@code bytes}, but one at least. */
    public List<StoredDocument> next(KeyValues view, int documents, int bytes) {
        if (scan == null) {
            start(view);
        }
        var batch = new Room(documents, bytes);
        if (sorted != null) {
            boolean wantsMore = true;
            while (wantsMore && !isFinished()) {
                wantsMore = take(sorted.remove(), batch);
            }
        } else if (scan != null && remaining > 0) {
            scan.run(view, match -> take(match, batch));
        }
        return batch.taken;
    }

    private void start(KeyValues view) {
        Plan plan = new Planner(collection, view, query.sort()).plan(query.filter());
        var started = new Scan(collection, plan, query.filter());
        scan = started;
        if (!plan.ordered()) {
            sorted = sort(view, started);
        }
    }

    /** @return whether there is room for one more */
    private boolean take(StoredDocument match, Room batch) {
        if (toSkip > 0) {
            toSkip--;
            return true;
        }
        batch.taken.add(match);
        batch.bytes -= match.bson().length;
        remaining--;
        return remaining > 0 && batch.taken.size() < batch.documents && batch.bytes > 0;
    }

    private static final class Room {

        private final List<StoredDocument> taken = new ArrayList<>();
        private final int documents;
        private int bytes;

        private Room(int documents, int bytes) {
            this.documents = documents;
            this.bytes = bytes;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared or printed as a whole
    private record Ranked(byte[] key, long arrival, StoredDocument document) {

        static final Comparator<Ranked> ORDER =
                Comparator.comparing(Ranked::key, Bytes.ORDER).thenComparingLong(Ranked::arrival);
    }

    /** All matches in order, or only as many of the first as can be asked for. */
    private Queue<StoredDocument> sort(KeyValues view, Scan matches) {
        long wanted = query.limit() == 0 ? Long.MAX_VALUE : query.skip() + query.limit();
        var last = new PriorityQueue<>(Ranked.ORDER.reversed());
        long[] arrivals = {0};
        matches.run(view, match -> {
            byte[] key = query.sort().keyOf(match.document());
            last.add(new Ranked(key, arrivals[0]++, new StoredDocument(match.id(), match.bson())));
            if (last.size() > wanted) {
                last.remove();
            }
            return true;
        });
        List<Ranked> ranked = new ArrayList<>(last);
        ranked.sort(Ranked.ORDER);
        Queue<StoredDocument> queue = new ArrayDeque<>(ranked.size());
        ranked.forEach(each -> queue.add(each.document));
        return queue;
    }
}
