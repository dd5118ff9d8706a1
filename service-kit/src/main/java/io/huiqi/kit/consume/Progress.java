package io.huiqi.kit.consume;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How far the groups of this process have applied each partition. */
final class Progress {

    private final Map<String, Map<TopicPartition, Long>> positions = new ConcurrentHashMap<>();

    void applied(String group, List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> mine = positions.computeIfAbsent(group, name -> new ConcurrentHashMap<>());
        records.forEach(record ->
                mine.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max));
    }

    /** The offset after the last record applied here; 0 when this process has applied none. */
    long positionOf(String group, TopicPartition partition) {
        return positions.getOrDefault(group, Map.of()).getOrDefault(partition, 0L);
    }
}
