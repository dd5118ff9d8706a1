package io.huiqi.notification.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, bounded by number and bytes. One thread appends, any number read without locks: before a slot is used
 * again, the floor rises past its event and the first index past the slot, so a reader that finds both unchanged behind
 * itself has read what it meant to read, and tries again otherwise.
 */
public final class Ring {

    private static final long NOT_STARTED = -1;

    private final AtomicReferenceArray<@Nullable FeedEvent> slots;
    private final long maxBytes;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long first;
    private volatile long last;
    private volatile long floor = NOT_STARTED;
    private volatile long head = NOT_STARTED;
    private volatile long bytes;

    /**
     * @param maxEvents at least 1
     * @param maxBytes of events kept; the newest event is kept whatever its size
     */
    public Ring(int maxEvents, long maxBytes) {
        this.slots = new AtomicReferenceArray<>(maxEvents);
        this.maxBytes = maxBytes;
    }

    /**
     * Begins.
     *
     * @param cursor from where on the ring holds everything
     * @param events what follows the cursor, in order
     * @param next the cursor after all of them
     */
    public synchronized void startAt(long cursor, List<FeedEvent> events, long next) {
        floor = cursor;
        append(events, next);
    }

    /**
     * Appends events in order.
     *
     * @param next the cursor after all of them and after whatever else was passed
     */
    public synchronized void append(List<FeedEvent> events, long next) {
        for (FeedEvent event : events) {
            while (first < last && (last - first == slots.length() || bytes + event.size() > maxBytes)) {
                forgetOldest();
            }
            slots.set(slotOf(last), event);
            bytes = bytes + event.size();
            last = last + 1;
        }
        if (next != head) {
            head = next;
            listeners.forEach(Runnable::run);
        }
    }

    /** Calls back after each append, on the appending thread: only to wake others. */
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    /** The cursor after the newest event; negative before {@link #startAt}. */
    public long head() {
        return head;
    }

    public long events() {
        return last - first;
    }

    public long bytes() {
        return bytes;
    }

    /** Whether all that follows a cursor is in the ring. */
    public boolean reaches(long cursor) {
        return floor >= 0 && cursor >= floor;
    }

    /** What follows a cursor and is wanted, at most so many events; null when the ring no longer reaches back so far. */
    public @Nullable Slice after(long cursor, EventFilter filter, int limit) {
        while (reaches(cursor)) {
            long next = head;
            if (cursor >= next) {
                return new Slice(List.of(), cursor);
            }
            long end = last;
            long begin = firstAfter(cursor, end);
            Slice slice = scan(begin, end, Math.max(cursor, next), filter, limit);
            if (slice != null && first <= begin && cursor >= floor) {
                return slice;
            }
        }
        return null;
    }

    private @Nullable Slice scan(long begin, long end, long head, EventFilter filter, int limit) {
        long next = head;
        List<FeedEvent> wanted = new ArrayList<>();
        for (long i = begin; i < end; i++) {
            FeedEvent event = slots.get(slotOf(i));
            if (event == null) {
                return null;
            }
            next = Math.max(next, event.cursor());
            if (filter.matches(event)) {
                wanted.add(event);
                if (wanted.size() == limit) {
                    return new Slice(wanted, event.cursor());
                }
            }
        }
        return new Slice(wanted, next);
    }

    private long firstAfter(long cursor, long end) {
        long low = first;
        long high = end;
        while (low < high) {
            long middle = (low + high) >>> 1;
            FeedEvent event = slots.get(slotOf(middle));
            if (event == null || event.cursor() <= cursor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private synchronized void forgetOldest() {
        FeedEvent oldest = slots.get(slotOf(first));
        if (oldest != null) {
            floor = Math.max(floor, oldest.cursor());
            bytes = bytes - oldest.size();
        }
        slots.set(slotOf(first), null);
        first = first + 1;
    }

    private int slotOf(long index) {
        return (int) (index % slots.length());
    }
}
