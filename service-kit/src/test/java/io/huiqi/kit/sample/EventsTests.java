package io.huiqi.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.events.Topics;
import io.huiqi.kit.consume.CaughtUp;
import io.huiqi.kit.consume.EventConsumers;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.OutboxSweeper;
import io.huiqi.kit.store.Leases;
import io.huiqi.kit.testing.RealParts;
import io.huiqi.kit.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

@ServiceTest
@Import(EventsTests.Listening.class)
@TestPropertySource(properties = {"OUTBOX_SWEEP_INTERVAL=200ms", "OUTBOX_GRACE=0s"})
class EventsTests {

    private static final String ENTERPRISE = "91410802MA45ABC18C";
    private static final String GROUP = "sample";
    private static final Cause CAUSE = new Cause("test", null, null);

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private Journal journal;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private MongoCollection<Note> notes;

    @Autowired
    private CaughtUp caughtUp;

    @Autowired
    private Clock clock;

    @Autowired
    private OutboxSweeper sweeper;

    @Test
    void eventsOfOneEnterpriseArriveInOrderWithTheirCause() {
        String claim = UUID.randomUUID().toString();
        List<PendingEvent> events = writer.write(
                "claims/" + claim,
                0,
                new Cause("corr-1", "cause-1", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                List.of(withdrawn(claim, "a"), withdrawn(claim, "b"), withdrawn(claim, "c")));

        publisher.publish(events).block();

        await().untilAsserted(() -> assertThat(journal.of(claim)).hasSize(3));
        assertThat(journal.of(claim)).extracting(EventEnvelope::sequence).containsExactly(1L, 2L, 3L);
        assertThat(journal.of(claim).get(0))
                .returns("corr-1", EventEnvelope::correlationId)
                .returns("cause-1", EventEnvelope::causationId)
                .returns("/sample", EventEnvelope::source)
                .returns(withdrawn(claim, "a"), EventEnvelope::data);
    }

    @Test
    void anEventThatCannotBeHandledIsPutAsideWithItsStoryAndTheOthersGoOn() {
        String claim = UUID.randomUUID().toString();

        publisher
                .publish(writer.write(
                        "claims/" + claim,
                        0,
                        CAUSE,
                        List.of(withdrawn(claim, "good"), withdrawn(claim, "poison"), withdrawn(claim, "good"))))
                .block();

        await().untilAsserted(() -> assertThat(journal.of(claim)).hasSize(2));
        ConsumerRecord<String, byte[]> letter = deadLetter(claim);
        assertThat(header(letter, "dl-cause")).contains("poison");
        assertThat(header(letter, "dl-attempts")).isEqualTo("4");
        assertThat(header(letter, "dl-original-topic")).isEqualTo(Topics.CLAIMS);
        assertThat(header(letter, "dl-stack-hash")).hasSize(8);
        assertThat(header(letter, "ce_sequence")).isEqualTo("2");
    }

    @Test
    void whatIsNoEventIsPutAside() {
        String mark = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> junk =
                new ProducerRecord<>(Topics.CLAIMS, ENTERPRISE, mark.getBytes(StandardCharsets.UTF_8));
        kafka.send(junk);

        assertThat(header(deadLetter(mark), "dl-cause")).contains("ce_type is missing");
    }

    @Test
    void anEventOfATypeThatIsNotAskedForIsNotEvenRead() {
        String mark = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> unreadable =
                new ProducerRecord<>(Topics.CLAIMS, ENTERPRISE, mark.getBytes(StandardCharsets.UTF_8));
        unreadable
                .headers()
                .add(CloudEvents.TYPE, EventType.CLAIM_APPROVED.wireName().getBytes(StandardCharsets.UTF_8));
        kafka.send(unreadable);

        publisher
                .publish(writer.write("claims/" + mark, 0, CAUSE, List.of(withdrawn(mark, "a"))))
                .block();

        await().untilAsserted(() -> assertThat(journal.of(mark)).hasSize(1));
        assertThat(deadLetters()).noneMatch(letter -> text(letter).contains(mark));
    }

    @Test
    void anOutagePausesTheConsumerAndNothingIsPutAside() {
        String claim = UUID.randomUUID().toString();
        journal.outages.set(3);

        publisher
                .publish(writer.write("claims/" + claim, 0, CAUSE, List.of(withdrawn(claim, "a"))))
                .block();

        await().untilAsserted(() -> assertThat(journal.of(claim)).hasSize(1));
        assertThat(journal.outages).hasValueLessThanOrEqualTo(0);
        assertThat(deadLetters()).noneMatch(letter -> text(letter).contains(claim));
    }

    @Test
    void theSweeperAnnouncesWhatACrashLeftBehindAndClearsIt() {
        String id = UUID.randomUUID().toString();
        List<PendingEvent> pending = writer.write("claims/" + id, 0, CAUSE, List.of(withdrawn(id, "swept")));
        Mono.from(notes.insertOne(
                        new Note(id, 1, "left", 1, pending, clock.instant().minusSeconds(60))))
                .block();

        await().untilAsserted(() -> assertThat(journal.of(id)).isNotEmpty());
        await().untilAsserted(() -> {
            Note after = Mono.from(notes.find(Filters.eq("_id", id))).block();
            assertThat(after).isNotNull();
            assertThat(after.pending()).isNull();
            assertThat(after.pendingSince()).isNull();
        });
    }

    @Test
    void aSweepWithNothingLeftTakesNothing() {
        await().untilAsserted(() -> assertThat(sweeper.sweep().block()).isZero());
    }

    @Test
    void theBarrierWaitsForEverythingThatWasAnnouncedBefore() {
        String claim = UUID.randomUUID().toString();
        List<ClaimWithdrawn> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(withdrawn(claim, "m" + i));
        }
        publisher.publish(writer.write("claims/" + claim, 0, CAUSE, many)).block();

        caughtUp.withKeys(List.of(ENTERPRISE)).block(Duration.ofSeconds(20));

        assertThat(journal.of(claim)).hasSize(300);
    }

    @Test
    void theBarrierWaitsForEverythingOfATopicWhateverItsKeys() {
        String claim = UUID.randomUUID().toString();
        publisher
                .publish(writer.write("claims/" + claim, 0, CAUSE, List.of(withdrawn(claim, "m"))))
                .block();

        caughtUp.withEverything().block(Duration.ofSeconds(20));

        assertThat(journal.of(claim)).hasSize(1);
    }

    @Test
    void aLeaseIsHeldByOneOwnerUntilItsTimeIsOver() {
        String job = UUID.randomUUID().toString();
        var database = MongoClients.create(RealParts.mongoUri("")).getDatabase("leases-" + job);
        Leases mine = new Leases(database, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), "me");
        Leases others = new Leases(database, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), "other");
        Leases later = new Leases(database, Clock.fixed(Instant.EPOCH.plusSeconds(61), ZoneOffset.UTC), "other");

        assertThat(mine.acquire(job, Duration.ofMinutes(1)).block()).isTrue();
        assertThat(mine.acquire(job, Duration.ofMinutes(1)).block()).isTrue();
        assertThat(others.acquire(job, Duration.ofMinutes(1)).block()).isFalse();
        assertThat(later.acquire(job, Duration.ofMinutes(1)).block()).isTrue();
    }

    private static ClaimWithdrawn withdrawn(String claim, String item) {
        return new ClaimWithdrawn(claim, ENTERPRISE, "policy", item, 2020);
    }

    private static ConsumerRecord<String, byte[]> deadLetter(String mark) {
        List<ConsumerRecord<String, byte[]>> found = new CopyOnWriteArrayList<>();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            found.clear();
            deadLetters().stream().filter(letter -> text(letter).contains(mark)).forEach(found::add);
            assertThat(found).hasSize(1);
        });
        return found.get(0);
    }

    private static List<ConsumerRecord<String, byte[]>> deadLetters() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", RealParts.bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.deadLettersOf(GROUP)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (partitions.stream().mapToLong(consumer::position).sum() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters;
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return String.valueOf(CloudEvents.header(record.headers(), name));
    }

    /** What the sample's consumer has applied, and the trouble it is told to make. */
    static final class Journal {
        final Map<String, List<EventEnvelope>> applied = new ConcurrentHashMap<>();
        final AtomicInteger outages = new AtomicInteger();

        Mono<Void> handle(List<EventEnvelope> events) {
            if (outages.getAndDecrement() > 0) {
                return Mono.error(new MongoTimeoutException("store away"));
            }
            if (events.stream()
                    .anyMatch(event ->
                            event.data() instanceof ClaimWithdrawn w && w.item().equals("poison"))) {
                return Mono.error(new IllegalStateException("poison"));
            }
            events.forEach(event -> {
                List<EventEnvelope> list =
                        applied.computeIfAbsent(event.subject(), subject -> new CopyOnWriteArrayList<>());
                if (list.stream().noneMatch(known -> known.id().equals(event.id()))) {
                    list.add(event);
                }
            });
            return Mono.empty();
        }

        List<EventEnvelope> of(String claim) {
            return applied.getOrDefault("claims/" + claim, List.of());
        }
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Journal journal() {
            return new Journal();
        }

        @Bean
        ConcurrentMessageListenerContainer<String, byte[]> sampleConsumer(EventConsumers consumers, Journal journal) {
            return consumers.consumer(GROUP, Set.of(EventType.CLAIM_WITHDRAWN), journal::handle);
        }

        @Bean
        CaughtUp caughtUpWithClaims(EventConsumers consumers) {
            return consumers.caughtUp(Topics.CLAIMS, GROUP);
        }
    }
}
