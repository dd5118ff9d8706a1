package io.huiqi.notification.messaging;

import io.huiqi.kit.event.CloudEvents;
import io.huiqi.notification.feed.FeedEvent;
import io.huiqi.notification.feed.Frame;
import io.huiqi.notification.feed.PersonalFields;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns a record of the feed into the event that clients get: the CloudEvent in JSON structured form. */
final class FeedReader {

    private static final Logger log = LoggerFactory.getLogger(FeedReader.class);
    private static final String ATTRIBUTE = "ce_";
    private static final Set<String> REQUIRED = Set.of("specversion", "id", "source", "type");
    private static final Pattern TYPE = Pattern.compile("io\\.huiqi\\.([A-Za-z0-9]+)\\.v\\d+");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final PersonalFields personalFields;
    private final Counter unreadable;

    FeedReader(PersonalFields personalFields, MeterRegistry meters) {
        this.personalFields = personalFields;
        this.unreadable = meters.counter("huiqi.feed.unreadable");
    }

    /** The event; empty, counted and logged when the record is not a CloudEvent of ours, which holds nothing up. */
    Optional<FeedEvent> read(ConsumerRecord<String, byte[]> record) {
        Map<String, String> attributes = attributes(record);
        Matcher type = TYPE.matcher(attributes.getOrDefault("type", ""));
        if (!attributes.keySet().containsAll(REQUIRED) || !type.matches() || record.value() == null) {
            return unreadable(record);
        }
        try {
            return Optional.of(event(record.offset() + 1, type.group(1), attributes, JSON.readTree(record.value())));
        } catch (JacksonException e) {
            return unreadable(record);
        }
    }

    private FeedEvent event(long cursor, String type, Map<String, String> attributes, JsonNode data) {
        Frame full = Frame.of(cursor, type, json(attributes, data));
        Set<String> personal = personalFields.of(type);
        Frame redacted = personal.isEmpty() || !(data instanceof ObjectNode fields)
                ? full
                : Frame.of(cursor, type, json(attributes, fields.deepCopy().remove(personal)));
        return new FeedEvent(cursor, type, attributes.get("partitionkey"), full, redacted);
    }

    private static Map<String, String> attributes(ConsumerRecord<String, byte[]> record) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.key().startsWith(ATTRIBUTE) && header.value() != null) {
                attributes.put(
                        header.key().substring(ATTRIBUTE.length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        String contentType = CloudEvents.header(record.headers(), "content-type");
        attributes.put("datacontenttype", contentType == null ? "application/json" : contentType);
        return attributes;
    }

    private static byte[] json(Map<String, String> attributes, JsonNode data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            attributes.forEach(json::writeStringProperty);
            json.writeName("data");
            json.writeTree(data);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private Optional<FeedEvent> unreadable(ConsumerRecord<String, byte[]> record) {
        unreadable.increment();
        log.warn("feed record is no CloudEvent of ours and is not shown offset={}", record.offset());
        return Optional.empty();
    }
}
