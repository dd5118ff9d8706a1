package io.huiqi.awards;

import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.Topics;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.testing.RealParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears everything that awards-service announces, from the beginning. */
public final class Heard implements AutoCloseable {

    private final CloudEvents events;
    private final Consumer<String, byte[]> consumer;
    private final List<EventEnvelope> heard = new ArrayList<>();

    public Heard(CloudEvents events) {
        this(events, RealParts.bootstrapServers());
    }

    public Heard(CloudEvents events, String bootstrapServers) {
        this.events = events;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(Topics.AWARDS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
    }

    /** Everything announced so far. */
    public List<EventEnvelope> all() {
        consumer.poll(Duration.ofMillis(50))
                .forEach(record -> heard.add(events.read(record).orElseThrow()));
        return List.copyOf(heard);
    }

    /** What was announced about an enterprise so far, in order. */
    public List<EventEnvelope> about(String uscc) {
        return all().stream().filter(event -> event.partitionKey().equals(uscc)).toList();
    }

    /** The events of one type about an enterprise so far. */
    public <T extends DomainEvent> List<T> about(String uscc, Class<T> type) {
        return about(uscc).stream()
                .map(EventEnvelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
