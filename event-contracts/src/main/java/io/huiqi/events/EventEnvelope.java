package io.huiqi.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event with our extensions, around its data.
 *
 * @param id unique for ever and the same at each redelivery
 * @param source the service that made it, such as {@code /claims-service}
 * @param subject the aggregate it belongs to, such as {@code claims/0198…}
 * @param sequence counts the events of the subject from 1 without a gap
 * @param correlationId the request or process that set things off
 * @param causationId the event that caused this one, when an event did
 * @param traceparent W3C trace context of the work that made it
 */
public record EventEnvelope(
        String id,
        String source,
        EventType type,
        String subject,
        Instant time,
        long sequence,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        DomainEvent data) {

    /** The enterprise concerned: the partition key of the record. */
    public String partitionKey() {
        return data.enterprise();
    }
}
