package io.huiqi.registry.testing;

import io.huiqi.events.Topics;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.RealParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the registry announced about an enterprise. */
public final class RegistryTopic {

    private RegistryTopic() {}

    /** The records of an enterprise so far, redelivered ones once, in the order of their first arrival. */
    public static List<ConsumerRecord<String, byte[]>> of(Uscc uscc) {
        Set<String> seen = new HashSet<>();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : all()) {
            if (record.key().equals(uscc.code()) && seen.add(header(record, "ce_id"))) {
                records.add(record);
            }
        }
        return records;
    }

    /** The short names of the events of an enterprise. */
    public static List<String> types(Uscc uscc) {
        return of(uscc).stream()
                .map(record ->
                        header(record, "ce_type").replace("io.huiqi.", "").replace(".v1", ""))
                .toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return String.valueOf(CloudEvents.header(record.headers(), name));
    }

    private static List<ConsumerRecord<String, byte[]>> all() {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", RealParts.bootstrapServers()));
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.REGISTRY).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new LinkedHashMap<>(consumer.endOffsets(partitions));
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }
}
