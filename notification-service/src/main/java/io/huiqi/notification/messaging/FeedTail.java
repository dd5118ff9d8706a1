package io.huiqi.notification.messaging;

import io.huiqi.notification.feed.FeedEvent;
import io.huiqi.notification.feed.Ring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Follows the feed into the ring: the one consumer that serves every live client of this process. */
final class FeedTail {

    private static final int POLL_LIMIT = 2000;
    private static final Duration IDLE = Duration.ofMillis(200);

    private final FeedClients clients;
    private final TopicPartition feed;
    private final FeedReader reader;
    private final Ring ring;
    private final int warmth;

    /** @param warmth how many offsets before the end to begin with, so that clients just cut off find their place */
    FeedTail(FeedClients clients, TopicPartition feed, FeedReader reader, Ring ring, int warmth) {
        this.clients = clients;
        this.feed = feed;
        this.reader = reader;
        this.ring = ring;
        this.warmth = warmth;
    }

    /** Follows until told otherwise; begun again after a failure, it goes on where it was. */
    void run(BooleanSupplier goesOn) {
        try (Consumer<String, byte[]> tail = clients.feedReader("notification-service.tail", POLL_LIMIT)) {
            tail.assign(List.of(feed));
            if (ring.head() < 0) {
                warmUp(tail, goesOn);
            } else {
                tail.seek(feed, ring.head());
            }
            while (goesOn.getAsBoolean()) {
                ring.append(read(tail.poll(IDLE)), tail.position(feed));
            }
        }
    }

    private void warmUp(Consumer<String, byte[]> tail, BooleanSupplier goesOn) {
        long begin = tail.beginningOffsets(Set.of(feed)).getOrDefault(feed, 0L);
        long end = tail.endOffsets(Set.of(feed)).getOrDefault(feed, 0L);
        long start = Math.max(begin, end - warmth);
        tail.seek(feed, start);
        List<FeedEvent> events = new ArrayList<>();
        while (goesOn.getAsBoolean() && tail.position(feed) < end) {
            events.addAll(read(tail.poll(IDLE)));
        }
        ring.startAt(start, events, tail.position(feed));
    }

    private List<FeedEvent> read(ConsumerRecords<String, byte[]> records) {
        List<FeedEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            reader.read(record).ifPresent(events::add);
        }
        return events;
    }
}
