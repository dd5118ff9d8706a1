package io.huiqi.kit.event;

import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventType;
import io.huiqi.kit.identity.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Turns what happened into pending events with id, time and sequence. */
public final class EventWriter {

    private final JsonMapper json;
    private final Clock clock;
    private final Ids ids;

    public EventWriter(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /**
     * Writes events of one subject.
     *
     * @param lastSequence the sequence of the subject's latest event so far; 0 when it has none
     */
    public List<PendingEvent> write(
            String subject, long lastSequence, Cause cause, List<? extends DomainEvent> events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<PendingEvent> written = new ArrayList<>(events.size());
        for (DomainEvent event : events) {
            written.add(new PendingEvent(
                    ids.next(),
                    EventType.of(event).wireName(),
                    subject,
                    event.enterprise(),
                    lastSequence + written.size() + 1,
                    now,
                    cause.correlationId(),
                    cause.causationId(),
                    cause.traceparent(),
                    json.writeValueAsString(event)));
        }
        return written;
    }
}
