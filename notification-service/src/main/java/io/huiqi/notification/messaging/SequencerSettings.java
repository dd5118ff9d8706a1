package io.huiqi.notification.messaging;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * What a sequencer copies and where to.
 *
 * @param name of the group its replicas elect a leader in, and of their common transactional id
 * @param origins the topics copied
 * @param feed the one partition written
 * @param recentIds how many events back a repeated id is dropped
 */
record SequencerSettings(String name, List<String> origins, TopicPartition feed, int recentIds) {

    SequencerSettings {
        origins = List.copyOf(origins);
    }
}
