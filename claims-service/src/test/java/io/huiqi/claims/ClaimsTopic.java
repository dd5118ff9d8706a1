package io.huiqi.claims;

import io.huiqi.events.Topics;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.testing.RealParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is on the topic of claims. */
public final class ClaimsTopic {

    private ClaimsTopic() {}

    /** Every record about a claim up to now, in order. */
    public static List<ConsumerRecord<String, byte[]>> about(String claim) {
        return all().stream()
                .filter(record -> subject(record).equals("claims/" + claim))
                .toList();
    }

    /** The types of the events about a claim up to now, each after its sequence; what was sent twice counts once. */
    public static List<String> namesAbout(String claim) {
        return namesByClaim().getOrDefault(claim, List.of());
    }

    /** The same for every claim. */
    public static Map<String, List<String>> namesByClaim() {
        return all().stream()
                .collect(Collectors.groupingBy(
                        record -> subject(record).substring("claims/".length()),
                        Collectors.mapping(ClaimsTopic::name, distinct())));
    }

    private static Collector<String, ?, List<String>> distinct() {
        return Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf);
    }

    private static String subject(ConsumerRecord<String, byte[]> record) {
        return CloudEvents.header(record.headers(), "ce_subject");
    }

    private static String name(ConsumerRecord<String, byte[]> record) {
        return CloudEvents.header(record.headers(), "ce_sequence") + " "
                + CloudEvents.header(record.headers(), "ce_type");
    }

    private static List<ConsumerRecord<String, byte[]>> all() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealParts.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CLAIMS).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
