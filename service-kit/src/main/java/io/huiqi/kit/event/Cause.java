package io.huiqi.kit.event;

import io.huiqi.events.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * What set a change off, carried into every event the change causes.
 *
 * @param correlationId the request or process at the beginning of the chain
 * @param causationId the id of the event that was handled, when it was an event
 * @param traceparent W3C trace context
 */
public record Cause(
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    /** The cause of what a consumer does on receiving an event. */
    public static Cause of(EventEnvelope event) {
        return new Cause(event.correlationId(), event.id(), event.traceparent());
    }
}
