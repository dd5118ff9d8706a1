package io.huiqi.kit.event;

import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The CloudEvents 1.0 Kafka binding in binary mode: attributes in {@code ce_} headers, data as JSON. */
public final class CloudEvents {

    /** The header that names an event's type. */
    public static final String TYPE = "ce_type";

    private final JsonMapper json;
    private final String source;

    /**
     * @param json reads and writes event data; must ignore unknown fields
     * @param source the {@code source} attribute of what this service sends, such as {@code /claims-service}
     */
    public CloudEvents(JsonMapper json, String source) {
        this.json = json;
        this.source = source;
    }

    /** The record to send for a pending event. */
    public ProducerRecord<String, byte[]> toRecord(String topic, PendingEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, event.key(), event.data().getBytes(StandardCharsets.UTF_8));
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id());
        put(headers, "ce_source", source);
        put(headers, TYPE, event.type());
        put(headers, "ce_subject", event.subject());
        put(headers, "ce_time", event.time().toString());
        put(headers, "ce_partitionkey", event.key());
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        put(headers, "ce_correlationid", event.correlationId());
        put(headers, "ce_causationid", event.causationId());
        put(headers, "ce_traceparent", event.traceparent());
        put(headers, "content-type", "application/json");
        return record;
    }

    /**
     * Reads a received record; empty when its type is unknown to this version, which is not an error.
     *
     * @throws UnreadableEvent when a header is missing or malformed, or the data does not fit its type
     */
    public Optional<EventEnvelope> read(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        Optional<EventType> type = EventType.ofWireName(required(headers, TYPE));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EventEnvelope(
                    required(headers, "ce_id"),
                    required(headers, "ce_source"),
                    type.get(),
                    required(headers, "ce_subject"),
                    Instant.parse(required(headers, "ce_time")),
                    Long.parseLong(required(headers, "ce_sequence")),
                    required(headers, "ce_correlationid"),
                    header(headers, "ce_causationid"),
                    header(headers, "ce_traceparent"),
                    json.readValue(record.value(), type.get().record())));
        } catch (JacksonException | DateTimeException | NumberFormatException e) {
            throw new UnreadableEvent("cannot read " + type.get().wireName(), e);
        }
    }

    /** The value of a header as text; null where there is none, or one without a value. */
    public static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(Headers headers, String name) {
        String value = header(headers, name);
        if (value == null) {
            throw new UnreadableEvent("header " + name + " is missing", null);
        }
        return value;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
