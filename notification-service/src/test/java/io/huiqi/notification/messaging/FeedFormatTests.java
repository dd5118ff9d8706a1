package io.huiqi.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class FeedFormatTests {

    @Test
    void positionsAreReadAsTheyWereWritten() {
        Map<TopicPartition, Long> positions = Map.of(
                new TopicPartition("huiqi.claims", 0), 12L,
                new TopicPartition("huiqi.claims", 1), 7L,
                new TopicPartition("huiqi.awards", 0), 1L);
        RecordHeaders headers = new RecordHeaders();
        FeedFormat.putPositions(headers, positions);
        assertThat(FeedFormat.positions(headers)).isEqualTo(positions);
    }

    @Test
    void aPartitionNotReadYetBeginsAtTheBeginning() {
        RecordHeaders headers = new RecordHeaders();
        FeedFormat.putPositions(headers, Map.of(new TopicPartition("huiqi.claims", 2), 5L));
        assertThat(FeedFormat.positions(headers)).containsEntry(new TopicPartition("huiqi.claims", 0), 0L);
    }

    @Test
    void aRecordWithoutANoteTellsNoPositions() {
        assertThat(FeedFormat.positions(new RecordHeaders())).isEmpty();
    }
}
