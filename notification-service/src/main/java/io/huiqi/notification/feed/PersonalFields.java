package io.huiqi.notification.feed;

import java.util.Map;
import java.util.Set;

/**
 * Which fields of which events are personal data: they are withheld from callers without the scope
 * {@value #SCOPE}. Today's events hold none.
 *
 * @param byType field names of the data, by the short name of the event
 */
public record PersonalFields(Map<String, Set<String>> byType) {

    public static final String SCOPE = "events:personal";

    public PersonalFields {
        byType = Map.copyOf(byType);
    }

    /** The fields to withhold from an event; usually none. */
    public Set<String> of(String type) {
        return byType.getOrDefault(type, Set.of());
    }
}
