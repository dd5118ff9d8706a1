package io.huiqi.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.events.EventType;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.testing.RealParts;
import io.huiqi.notification.TestEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

class SequencerTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private final String name = "sequencer-" + UUID.randomUUID();
    private final String origin = name + ".origin";
    private final String other = name + ".other";
    private final TopicPartition feed = new TopicPartition(name + ".feed", 0);
    private final FeedClients clients = clients();
    private final List<Worker> workers = new ArrayList<>();

    @BeforeEach
    void makeTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", RealParts.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(origin, 3, (short) 1),
                            new NewTopic(other, 2, (short) 1),
                            new NewTopic(feed.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void stopWorkers() {
        workers.forEach(Worker::stop);
    }

    @Test
    void everyEventOfEveryTopicEntersTheFeedOnce() {
        List<String> sent = send(origin, 40);
        sent.addAll(send(other, 20));
        start(name);
        awaitFeedOf(sent);
    }

    @Test
    void eventsOfOneEnterpriseKeepTheirOrder() {
        List<String> sent =
                IntStream.range(0, 50).mapToObj(i -> send(origin, "one")).toList();
        start(name);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feedIds()).isEqualTo(sent));
    }

    @Test
    void recordsAreCopiedAsTheyAreWithTheirOrigin() {
        String id = send(origin, "one");
        start(name);
        await().atMost(PATIENCE).until(() -> feedIds().size() == 1);
        ConsumerRecord<String, byte[]> copy = feedRecords().get(0);
        assertThat(copy.key()).isEqualTo("one");
        assertThat(new String(copy.value(), StandardCharsets.UTF_8)).isEqualTo("{\"claim\":\"1\"}");
        assertThat(CloudEvents.header(copy.headers(), "ce_id")).isEqualTo(id);
        assertThat(CloudEvents.header(copy.headers(), "ce_type")).isEqualTo("io.huiqi.ClaimSubmitted.v1");
        assertThat(CloudEvents.header(copy.headers(), "huiqi-origin")).startsWith(origin + "/");
    }

    @Test
    void anEventSentTwiceByItsServiceEntersTheFeedOnce() {
        String id = send(origin, "one");
        start(name);
        await().atMost(PATIENCE).until(() -> feedIds().size() == 1);
        TestEvents.send(origin, id, EventType.CLAIM_SUBMITTED, "one", "{\"claim\":\"1\"}");
        String next = send(origin, "one");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feedIds()).containsExactly(id, next));
    }

    @Test
    void anEventSentTwiceIsRecognisedAfterARestart() {
        String id = send(origin, "one");
        Worker first = start(name);
        await().atMost(PATIENCE).until(() -> feedIds().size() == 1);
        first.stop();
        TestEvents.send(origin, id, EventType.CLAIM_SUBMITTED, "one", "{\"claim\":\"1\"}");
        String next = send(origin, "one");
        start(name);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feedIds()).containsExactly(id, next));
    }

    @Test
    void aTransactionLeftOpenByADeadWriterIsUndone() {
        dieInMidTransaction();
        List<String> sent = send(origin, 5);
        start(name);
        awaitFeedOf(sent);
    }

    @Test
    void aWriterThatWasShutOutCannotWriteAgain() {
        SequencerTerm zombie = new SequencerTerm(clients, settings(name), meters());
        zombie.begin();
        List<String> sent = send(origin, 5);
        start(name);
        awaitFeedOf(sent);
        sent.addAll(send(origin, 5));
        await().atMost(PATIENCE).until(() -> isShutOut(zombie));
        awaitFeedOf(sent);
        zombie.close();
    }

    @Test
    void shutOutAgainAndAgainInMidStreamItLosesAndDoublesNothing() {
        start(name);
        List<String> sent = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            sent.addAll(send(origin, 40));
            sent.addAll(send(other, 10));
            dieInMidTransaction();
        }
        awaitFeedOf(sent);
    }

    @Test
    void oneOfTwoReplicasTakesOverWhenTheOtherStops() {
        Worker first = start(name);
        List<String> sent = send(origin, 10);
        awaitFeedOf(sent);
        start(name);
        first.stop();
        sent.addAll(send(origin, 10));
        awaitFeedOf(sent);
    }

    private static boolean isShutOut(SequencerTerm term) {
        try {
            term.copy();
            return false;
        } catch (KafkaException shutOut) {
            return true;
        }
    }

    /** What a writer leaves behind that is killed after it has sent and before it commits. */
    private void dieInMidTransaction() {
        Producer<String, byte[]> writer = clients.writer(name);
        writer.initTransactions();
        writer.beginTransaction();
        writer.send(TestEvents.record(feed.topic(), "never", EventType.CLAIM_SUBMITTED, "one", "{}"));
        writer.flush();
        writer.close(Duration.ZERO);
    }

    private void awaitFeedOf(List<String> sent) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feedIds()).containsExactlyInAnyOrderElementsOf(sent));
    }

    private Worker start(String transactionalId) {
        Sequencer sequencer = new Sequencer(clients, settings(transactionalId), meters(), Clock.systemUTC());
        Worker worker = new Worker(name, sequencer::run);
        workers.add(worker);
        worker.start();
        return worker;
    }

    private SequencerSettings settings(String group) {
        return new SequencerSettings(group, List.of(origin, other), feed, 1000);
    }

    private static SequencerMeters meters() {
        return new SequencerMeters(new SimpleMeterRegistry(), Clock.systemUTC());
    }

    private List<String> send(String topic, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(send(topic, "enterprise-" + i));
        }
        return ids;
    }

    private String send(String topic, String enterprise) {
        String id = UUID.randomUUID().toString();
        TestEvents.send(topic, id, EventType.CLAIM_SUBMITTED, enterprise, "{\"claim\":\"1\"}");
        return id;
    }

    private List<String> feedIds() {
        return feedRecords().stream()
                .map(record -> CloudEvents.header(record.headers(), "ce_id"))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> feedRecords() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Consumer<String, byte[]> reader = clients.feedReader("test", 1000)) {
            new FeedEnd(reader, feed).readBack(Integer.MAX_VALUE, records::add);
        }
        return records;
    }

    private static FeedClients clients() {
        return new FeedClients(
                new DefaultKafkaConsumerFactory<>(
                        Map.of(
                                "bootstrap.servers",
                                RealParts.bootstrapServers(),
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()),
                new DefaultKafkaProducerFactory<>(Map.of(
                        "bootstrap.servers",
                        RealParts.bootstrapServers(),
                        "key.serializer",
                        StringSerializer.class,
                        "value.serializer",
                        ByteArraySerializer.class,
                        "request.timeout.ms",
                        5000)));
    }
}
