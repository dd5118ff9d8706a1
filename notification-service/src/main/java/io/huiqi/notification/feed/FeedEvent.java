package io.huiqi.notification.feed;

import org.jspecify.annotations.Nullable;

/**
 * One event of the feed, laid out once for all clients.
 *
 * @param cursor the feed offset after the event: where a client continues that has seen it
 * @param type short name such as {@code ClaimSubmitted}
 * @param enterprise the 统一社会信用代码 of the enterprise concerned, or null when the event names none
 * @param full what callers get who may see personal data
 * @param redacted what all others get; the same object where nothing is withheld
 */
public record FeedEvent(long cursor, String type, @Nullable String enterprise, Frame full, Frame redacted) {

    public Frame frame(boolean personal) {
        return personal ? full : redacted;
    }

    /** Bytes in memory. */
    int size() {
        return full == redacted ? full.size() : full.size() + redacted.size();
    }
}
