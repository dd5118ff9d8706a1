package io.huiqi.notification.feed;

import java.time.Instant;

/** Where a client begins to read the feed. */
public sealed interface Start {

    /** With the next event that happens. */
    record Now() implements Start {}

    /** After what the client has seen; 0 is the beginning. */
    record After(long cursor) implements Start {}

    /** With the first event that entered the feed at an instant or later. */
    record At(Instant instant) implements Start {}
}
