package io.huiqi.kit.outbox;

import io.huiqi.kit.event.PendingEvent;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A document with events that the broker may not have yet.
 *
 * @param sequence of the document's latest event
 * @param pending all its unannounced events, oldest first
 */
public record Unannounced(@BsonId String id, long sequence, List<PendingEvent> pending) {}
