package io.huiqi.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTests {

    private static final String TOPIC = "huiqi.claims";
    private static final int PARTITIONS = 3;

    /** Others may be building on the same machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path data;

    @Test
    void hasEveryTopicWhenItSaysItIsReady() throws Exception {
        try (BrokerProcess broker = new BrokerProcess(data)) {
            broker.start("--partitions", "3");

            assertThat(partitionsByTopic(broker))
                    .containsEntry(TOPIC, PARTITIONS)
                    .containsEntry("huiqi.feed", 1);
        }
    }

    @Test
    void keepsEveryAcknowledgedRecordWhenItIsKilledInTheMiddle() throws Exception {
        try (BrokerProcess broker = new BrokerProcess(data)) {
            broker.start("--partitions", "3");
            Set<String> acknowledged = sendUntilKilled(broker);

            broker.start("--partitions", "3");

            assertThat(stored(broker, acknowledged)).containsAll(acknowledged);
        }
    }

    @Test
    void keepsThePartitionsOfATopicThatExists() throws Exception {
        try (BrokerProcess broker = new BrokerProcess(data)) {
            broker.start("--partitions", "3");
            broker.kill();

            broker.start("--partitions", "8");

            assertThat(partitionsByTopic(broker)).containsEntry(TOPIC, PARTITIONS);
        }
    }

    private static Map<String, Integer> partitionsByTopic(BrokerProcess broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                    .collect(Collectors.toMap(
                            TopicDescription::name, topic -> topic.partitions().size()));
        }
    }

    private static Set<String> sendUntilKilled(BrokerProcess broker) {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "max.block.ms", 30_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < 20_000; i++) {
                String value = "record " + i;
                producer.send(new ProducerRecord<>(TOPIC, String.valueOf(i % 50), value), (metadata, failure) -> {
                    if (failure == null) {
                        acknowledged.add(value);
                    }
                });
            }
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.size() > 2_000);
            broker.kill();
            producer.close(Duration.ZERO);
        }
        return acknowledged;
    }

    private static Set<String> stored(BrokerProcess broker, Set<String> expected) {
        Set<String> values = ConcurrentHashMap.newKeySet();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(PATIENCE)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(kept -> values.add(kept.value()));
                        return values.containsAll(expected);
                    });
        }
        return values;
    }
}
