package io.huiqi.notification.web;

import io.huiqi.notification.feed.Feed;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready once the newest events are known, so that clients can be served. */
final class FeedHealth implements HealthIndicator {

    private final Feed feed;

    FeedHealth(Feed feed) {
        this.feed = feed;
    }

    @Override
    public Health health() {
        return feed.isReady()
                ? Health.up().withDetail("head", feed.head()).build()
                : Health.outOfService().build();
    }
}
