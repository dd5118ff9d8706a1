package io.huiqi.notification.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the last stretch of the feed, up to where it ends now. */
final class FeedEnd {

    private static final Duration STEP = Duration.ofMillis(200);
    private static final int FURTHER = 8;

    private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader;
    private final TopicPartition feed;

    FeedEnd(org.apache.kafka.clients.consumer.Consumer<String, byte[]> reader, TopicPartition feed) {
        this.reader = reader;
        this.feed = feed;
    }

    /**
     * Hands over the records among the last so many offsets, in order; further back if those hold none but the marks of
     * transactions.
     */
    void readBack(int offsets, Consumer<ConsumerRecord<String, byte[]>> each) {
        reader.assign(List.of(feed));
        long begin = reader.beginningOffsets(Set.of(feed)).getOrDefault(feed, 0L);
        long end = reader.endOffsets(Set.of(feed)).getOrDefault(feed, 0L);
        long reach = offsets;
        while (!anyFrom(Math.max(begin, end - reach), end, each) && end - reach > begin) {
            reach *= FURTHER;
        }
    }

    private boolean anyFrom(long start, long end, Consumer<ConsumerRecord<String, byte[]>> each) {
        boolean any = false;
        reader.seek(feed, start);
        while (reader.position(feed) < end) {
            for (ConsumerRecord<String, byte[]> record : reader.poll(STEP)) {
                each.accept(record);
                any = true;
            }
        }
        return any;
    }
}
