package io.huiqi.notification.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Which replica writes the feed: the member of a consumer group that holds the feed's only partition. It keeps two
 * replicas from getting in each other's way; that only one of them can write is ensured by the transactional id.
 */
final class Lead implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> candidate;
    private boolean joined;
    private boolean held;

    Lead(Consumer<String, byte[]> candidate, TopicPartition feed) {
        this.candidate = candidate;
        candidate.subscribe(List.of(feed.topic()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                candidate.pause(partitions);
                joined = true;
                held |= partitions.contains(feed);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                held &= !partitions.contains(feed);
            }
        });
    }

    /** Whether this replica leads; must be asked every few seconds, or the lead passes on. */
    boolean isHeld(Duration patience) {
        candidate.poll(patience);
        return held;
    }

    /** Whether another replica leads, as far as this one has heard. */
    boolean isAnothers() {
        return joined && !held;
    }

    /** Gives the lead to another replica at once. */
    @Override
    public void close() {
        candidate.close(CloseOptions.timeout(CLOSING));
    }
}
