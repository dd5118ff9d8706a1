package io.huiqi.notification;

import io.huiqi.events.EventType;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events as the services do. */
public final class TestEvents {

    private static final AtomicInteger ENTERPRISES = new AtomicInteger();

    private TestEvents() {}

    private static final class Sender {
        static final KafkaProducer<String, byte[]> INSTANCE = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        RealParts.bootstrapServers(),
                        "acks",
                        "all",
                        "max.in.flight.requests.per.connection",
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The valid code of an enterprise that no other test uses. */
    public static String anEnterprise() {
        String body = "91410802MA%07d".formatted(ENTERPRISES.incrementAndGet());
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> body + (char) check)
                .filter(Uscc::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** Publishes an event of a type to the topic of its type; returns its id. */
    public static String publish(EventType type, String enterprise, String data) {
        String id = UUID.randomUUID().toString();
        send(type.topic(), id, type, enterprise, data);
        return id;
    }

    /** Publishes so many submitted claims; returns their ids in order. */
    public static List<String> publishClaims(String enterprise, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> publish(EventType.CLAIM_SUBMITTED, enterprise, "{\"claim\":\"" + i + "\"}"))
                .toList();
    }

    /** Sends a record to any topic, with any id. */
    public static void send(String topic, String id, EventType type, String enterprise, String data) {
        Sender.INSTANCE.send(record(topic, id, type, enterprise, data));
    }

    /** A record as the services write it. */
    public static ProducerRecord<String, byte[]> record(
            String topic, String id, EventType type, String enterprise, String data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, enterprise, data.getBytes(StandardCharsets.UTF_8));
        put(record.headers(), "ce_specversion", "1.0");
        put(record.headers(), "ce_id", id);
        put(record.headers(), "ce_source", "/claims-service");
        put(record.headers(), "ce_type", type.wireName());
        put(record.headers(), "ce_subject", "claims/" + id);
        put(record.headers(), "ce_time", Instant.now().toString());
        put(record.headers(), "ce_partitionkey", enterprise);
        put(record.headers(), "ce_sequence", "1");
        put(record.headers(), "ce_correlationid", "test");
        put(record.headers(), "content-type", "application/json");
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
