package io.huiqi.notification.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events a client wants and may see.
 *
 * @param types short names; empty for all
 * @param enterprise the only enterprise; null for all
 */
public record EventFilter(Set<String> types, @Nullable String enterprise) {

    public static final EventFilter ALL = new EventFilter(Set.of(), null);

    public EventFilter {
        types = Set.copyOf(types);
    }

    public boolean matches(FeedEvent event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (enterprise == null || enterprise.equals(event.enterprise()));
    }
}
