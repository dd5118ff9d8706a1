package io.huiqi.notification.feed;

/** A place in the feed that a client asked for, or why there is none. */
public sealed interface Place {

    /** It continues with the first event after this cursor. */
    record Found(long cursor) implements Place {}

    /** The feed ends before this cursor, so it never gave it to anybody. */
    record NeverGiven() implements Place {}
}
