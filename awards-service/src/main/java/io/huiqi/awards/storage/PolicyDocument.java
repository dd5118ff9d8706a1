package io.huiqi.awards.storage;

import io.huiqi.awards.publication.Closing;
import io.huiqi.awards.publication.Edition;
import io.huiqi.awards.publication.PublishedPolicy;
import io.huiqi.kit.event.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its versions, without their texts.
 *
 * @param underway the mark of a change that is being made; null when there is none
 */
public record PolicyDocument(
        @BsonId String id,
        List<Edition> editions,
        @Nullable Closing closing,
        long version,
        long sequence,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince,
        @Nullable String underway) {

    PublishedPolicy toPolicy() {
        return new PublishedPolicy(id, editions, closing, version);
    }

    static PolicyDocument none(String id) {
        return new PolicyDocument(id, List.of(), null, 0, 0, null, null, null);
    }

    PolicyDocument markedBy(String mark) {
        return new PolicyDocument(id, editions, closing, version, sequence, pending, pendingSince, mark);
    }

    List<PendingEvent> unannounced() {
        return pending == null ? List.of() : pending;
    }

    /** The next state, with its events after those that still wait. */
    PolicyDocument with(PublishedPolicy next, List<PendingEvent> events, Instant now) {
        List<PendingEvent> all = new ArrayList<>(unannounced());
        all.addAll(events);
        return new PolicyDocument(
                id, next.editions(), next.closing(), next.revision(), sequence + events.size(), all, now, null);
    }
}
