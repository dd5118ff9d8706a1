package io.huiqi.notification.feed;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** The whole feed as it is stored, read a page at a time on behalf of all clients. */
public interface History {

    /** A stretch that begins at or before a cursor and ends after it, with every event in it. */
    Mono<Slice> pageAt(long cursor);

    /** The cursor before the first event that entered the feed at an instant or later; the end when there is none. */
    Mono<Long> cursorAt(Instant instant);

    /** The cursor after the last event. */
    Mono<Long> end();
}
