package io.huiqi.notification.messaging;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * How the sequencer writes the feed: each record as it was, plus where it came from. The last record of each transaction
 * also says how far every origin partition has been copied, so the feed alone tells where to go on.
 */
final class FeedFormat {

    static final String ID = "ce_id";
    private static final String ORIGIN = "huiqi-origin";
    private static final String POSITIONS = "huiqi-positions";

    private FeedFormat() {}

    /** The copy of an event, with header {@code huiqi-origin: topic/partition/offset}. */
    static ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> event, TopicPartition feed) {
        ProducerRecord<String, byte[]> copy =
                new ProducerRecord<>(feed.topic(), feed.partition(), null, event.key(), event.value(), event.headers());
        String origin = event.topic() + "/" + event.partition() + "/" + event.offset();
        copy.headers().add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
        return copy;
    }

    /** Notes on a record how far each origin partition has been copied: {@code topic:next,next,…;topic:…}. */
    static void putPositions(Headers headers, Map<TopicPartition, Long> positions) {
        String text = positions.keySet().stream()
                .map(TopicPartition::topic)
                .distinct()
                .sorted()
                .map(topic -> topic + ":" + positionsOf(topic, positions))
                .collect(Collectors.joining(";"));
        headers.add(POSITIONS, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #putPositions} noted; empty where a record has no such note. */
    static Map<TopicPartition, Long> positions(Headers headers) {
        Header header = headers.lastHeader(POSITIONS);
        if (header == null) {
            return Map.of();
        }
        Map<TopicPartition, Long> positions = new HashMap<>();
        for (String part : new String(header.value(), StandardCharsets.UTF_8).split(";", -1)) {
            int colon = part.lastIndexOf(':');
            String[] next = part.substring(colon + 1).split(",", -1);
            for (int i = 0; i < next.length; i++) {
                positions.put(new TopicPartition(part.substring(0, colon), i), Long.parseLong(next[i]));
            }
        }
        return positions;
    }

    private static String positionsOf(String topic, Map<TopicPartition, Long> positions) {
        List<TopicPartition> partitions = positions.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .toList();
        int count =
                partitions.stream().mapToInt(TopicPartition::partition).max().orElse(-1) + 1;
        return IntStream.range(0, count)
                .mapToObj(i ->
                        positions.getOrDefault(new TopicPartition(topic, i), 0L).toString())
                .collect(Collectors.joining(","));
    }
}
