package io.huiqi.notification.feed;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The feed as clients read it: from memory where that reaches, from the history before it. */
public final class Feed {

    private final Ring ring;
    private final History history;

    public Feed(Ring ring, History history) {
        this.ring = ring;
        this.history = history;
    }

    /** Whether the newest events are known, so that clients can be served. */
    public boolean isReady() {
        return ring.head() >= 0;
    }

    /** The cursor after the newest event. */
    public long head() {
        return ring.head();
    }

    /** Calls back after each new stretch; see {@link Ring#onAppend}. */
    public void onAppend(Runnable listener) {
        ring.onAppend(listener);
    }

    /**
     * Finds where a client begins. A cursor beyond what this process has seen may come from another replica that is
     * ahead, so the feed itself is asked before it is refused.
     */
    public Mono<Place> locate(Start start) {
        if (start instanceof Start.Now) {
            return Mono.just(new Place.Found(ring.head()));
        }
        if (start instanceof Start.At at) {
            return history.cursorAt(at.instant()).map(Place.Found::new);
        }
        long cursor = ((Start.After) start).cursor();
        if (cursor <= ring.head()) {
            return Mono.just(new Place.Found(cursor));
        }
        return history.end().map(end -> cursor <= end ? new Place.Found(cursor) : new Place.NeverGiven());
    }

    /** Whether all that follows a cursor is in memory. */
    public boolean remembers(long cursor) {
        return ring.reaches(cursor);
    }

    /** What follows a cursor, from memory; null when it lies further back. */
    public @Nullable Slice recent(long cursor, EventFilter filter, int limit) {
        return ring.after(cursor, filter, limit);
    }

    /** What follows a cursor, from the history: at least one event further on, though perhaps none that is wanted. */
    public Mono<Slice> older(long cursor, EventFilter filter, int limit) {
        return history.pageAt(cursor).map(page -> page.after(cursor, filter, limit));
    }
}
