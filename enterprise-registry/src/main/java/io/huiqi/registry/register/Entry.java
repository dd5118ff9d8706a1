package io.huiqi.registry.register;

import io.huiqi.kit.event.PendingEvent;
import io.huiqi.registry.enterprise.Enterprise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as it is stored, with the events that nobody may know of yet.
 *
 * @param version counts the writes; 0 before the first
 * @param sequence of its latest event
 * @param pending its unannounced events, oldest first
 * @param pendingSince when the oldest of them was written; null without any
 */
public record Entry(
        Enterprise enterprise,
        long version,
        long sequence,
        List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    public Entry {
        pending = List.copyOf(pending);
    }

    /** What to write: the next version, with the earlier pending events before the new ones. */
    static Entry next(@Nullable Entry stored, Enterprise enterprise, List<PendingEvent> events, Instant now) {
        if (stored == null) {
            return new Entry(enterprise, 1, events.size(), events, now);
        }
        List<PendingEvent> pending = new ArrayList<>(stored.pending);
        pending.addAll(events);
        return new Entry(
                enterprise,
                stored.version + 1,
                stored.sequence + events.size(),
                pending,
                Objects.requireNonNullElse(stored.pendingSince, now));
    }
}
