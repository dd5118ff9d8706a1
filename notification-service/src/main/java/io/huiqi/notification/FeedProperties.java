package io.huiqi.notification;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of the feed is remembered, and what of it is personal.
 *
 * @param ringEvents the newest events kept in memory, at least 1
 * @param ringBytes their size, whichever is reached first
 * @param historyBytes size of the older pages kept for clients that replay the same stretch
 * @param recentIds how many events back a repeated id is recognised and dropped
 * @param personalFields by event type the fields of its data withheld from callers without the scope for them
 */
@ConfigurationProperties("huiqi.feed")
public record FeedProperties(
        @DefaultValue("20000") int ringEvents,
        @DefaultValue("64MB") DataSize ringBytes,
        @DefaultValue("32MB") DataSize historyBytes,
        @DefaultValue("100000") int recentIds,
        @DefaultValue Map<String, Set<String>> personalFields) {}
