package io.huiqi.notification.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of the feed.
 *
 * @param events in the order of the feed
 * @param next the cursor after the stretch, also past events that a filter left out
 */
public record Slice(List<FeedEvent> events, long next) {

    public Slice {
        events = List.copyOf(events);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Bytes in memory. */
    public int size() {
        return events.stream().mapToInt(FeedEvent::size).sum();
    }

    /** The part of this stretch that follows a cursor and that a client wants, at most so many events of it. */
    public Slice after(long cursor, EventFilter filter, int limit) {
        List<FeedEvent> wanted = new ArrayList<>();
        for (FeedEvent event : events) {
            if (event.cursor() > cursor && filter.matches(event)) {
                wanted.add(event);
                if (wanted.size() == limit) {
                    return new Slice(wanted, event.cursor());
                }
            }
        }
        return new Slice(wanted, Math.max(next, cursor));
    }
}
