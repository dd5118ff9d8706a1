package io.huiqi.kit.consume;

import io.huiqi.events.Topics;
import io.huiqi.kit.identity.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts records that a group cannot handle aside, with cause, attempts and origin, so that none is ever dropped. */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final int CAUSE_LIMIT = 2000;
    private static final int SEND_SECONDS = 30;

    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin admin;
    private final short replication;
    private final MeterRegistry meters;
    private final Set<String> topics = ConcurrentHashMap.newKeySet();

    DeadLetters(KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin, short replication, MeterRegistry meters) {
        this.kafka = kafka;
        this.admin = admin;
        this.replication = replication;
        this.meters = meters;
    }

    /** Completes when the broker has the dead letter; only then may the offset be committed. */
    void put(String group, ConsumerRecord<String, byte[]> record, Throwable cause, int attempts) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topics.deadLettersOf(group), record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        add(letter, "dl-original-topic", record.topic());
        add(letter, "dl-original-partition", Integer.toString(record.partition()));
        add(letter, "dl-original-offset", Long.toString(record.offset()));
        add(letter, "dl-original-timestamp", Long.toString(record.timestamp()));
        add(letter, "dl-group", group);
        add(letter, "dl-attempts", Integer.toString(attempts));
        add(letter, "dl-cause", shorten(cause.toString()));
        add(letter, "dl-stack-hash", stackHash(cause));
        makeTopic(letter.topic());
        send(letter);
        meters.counter("huiqi.dead.letters", "group", group, "topic", record.topic())
                .increment();
        log.error(
                "dead letter group={} topic={} partition={} offset={} attempts={}",
                group,
                record.topic(),
                record.partition(),
                record.offset(),
                attempts,
                cause);
    }

    /** Made when first needed: a group that never fails needs none, and a start without a broker must not fail. */
    private void makeTopic(String topic) {
        if (topics.contains(topic)) {
            return;
        }
        try {
            admin.createOrModifyTopics(TopicBuilder.name(topic)
                    .partitions(1)
                    .replicas(replication)
                    .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                    .build());
            topics.add(topic);
        } catch (KafkaException e) {
            throw new DependencyUnavailable("the broker did not make " + topic + ": " + e.getMessage());
        }
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            kafka.send(letter).get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DependencyUnavailable("interrupted while putting a dead letter aside");
        } catch (ExecutionException | TimeoutException e) {
            throw new DependencyUnavailable("the broker did not take a dead letter: " + e.getMessage());
        }
    }

    /** Equal for faults of the same place in the code, so that many letters of one fault can be told from many faults. */
    static String stackHash(Throwable cause) {
        String frames = Arrays.stream(cause.getStackTrace())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(Collectors.joining("\n"));
        return Ids.from(cause.getClass().getName(), frames).substring(0, 8);
    }

    private static String shorten(String text) {
        return text.length() <= CAUSE_LIMIT ? text : text.substring(0, CAUSE_LIMIT);
    }

    private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
