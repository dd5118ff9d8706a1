package io.huiqi.kit.sample;

import static io.huiqi.kit.sample.SampleEvents.CAUSE;
import static io.huiqi.kit.sample.SampleEvents.ENTERPRISE;
import static io.huiqi.kit.sample.SampleEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.events.Topics;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.sample.SampleEvents.Journal;
import io.huiqi.kit.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

/** What is published is consumed in order; what cannot be handled is put aside and stops nobody. */
@SampleEvents.Flowing
class EventsTests {

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private Journal journal;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

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

    private static ConsumerRecord<String, byte[]> deadLetter(String mark) {
        List<ConsumerRecord<String, byte[]>> found = new CopyOnWriteArrayList<>();
        await().untilAsserted(() -> {
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
            var partitions = consumer.partitionsFor(Topics.deadLettersOf(SampleEvents.GROUP)).stream()
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
}
