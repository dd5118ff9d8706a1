package io.huiqi.events;

import java.util.List;

/** The only place where topic names exist. */
public final class Topics {

    public static final String REGISTRY = "huiqi.registry";
    public static final String CLAIMS = "huiqi.claims";
    public static final String AWARDS = "huiqi.awards";
    public static final String INSPECTIONS = "huiqi.inspections";

    /** Every event once more in one total order: a single partition whose offset is the cursor of streams and feeds. */
    public static final String FEED = "huiqi.feed";

    private Topics() {}

    /** The topics that services write their own events to, in a stable order. */
    public static List<String> ofServices() {
        return List.of(REGISTRY, CLAIMS, AWARDS, INSPECTIONS);
    }

    /** Where records go that a consumer group could not handle. */
    public static String deadLettersOf(String group) {
        return "huiqi.dead-letters." + group;
    }
}
