package io.huiqi.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicCreationTests {

    @Test
    void givesEveryTopicTheWantedPartitionsAndTheFeedOne() throws IOException {
        BrokerSettings settings = BrokerSettings.parse("--partitions", "7");

        Map<String, Integer> partitions = new TopicCreation(settings)
                .topics().stream().collect(Collectors.toMap(NewTopic::name, NewTopic::numPartitions));

        assertThat(partitions)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "huiqi.registry", 7,
                        "huiqi.claims", 7,
                        "huiqi.awards", 7,
                        "huiqi.inspections", 7,
                        "huiqi.feed", 1));
    }
}
