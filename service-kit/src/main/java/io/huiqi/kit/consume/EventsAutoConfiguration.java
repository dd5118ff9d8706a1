package io.huiqi.kit.consume;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.events.Topics;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.outbox.Outbox;
import io.huiqi.kit.outbox.OutboxSweeper;
import io.huiqi.kit.store.Leases;
import io.huiqi.kit.store.StoreAutoConfiguration;
import io.huiqi.kit.time.ClockAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Topics, publisher, outbox sweeper and consumers, for a service that names itself in {@code huiqi.source}. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, StoreAutoConfiguration.class, ClockAutoConfiguration.class})
@ConditionalOnProperty("huiqi.source")
@EnableConfigurationProperties(ConsumeProperties.class)
public class EventsAutoConfiguration {

    private static final String FOR_EVER = "-1";

    /** Event data is read leniently: unknown fields come from a newer producer. */
    private static JsonMapper eventJson() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Bean
    CloudEvents cloudEvents(@Value("${huiqi.source}") String source) {
        return new CloudEvents(eventJson(), source);
    }

    @Bean
    EventWriter eventWriter(Clock clock) {
        return new EventWriter(eventJson(), clock);
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, byte[]> kafka, CloudEvents cloudEvents) {
        return new EventPublisher(kafka, cloudEvents);
    }

    @Bean
    KafkaAdmin.NewTopics huiqiTopics(ConsumeProperties properties) {
        return new KafkaAdmin.NewTopics(Topics.ofServices().stream()
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(properties.partitions())
                        .replicas(properties.replication())
                        .config(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER)
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    Admin kafkaAdminClient(KafkaAdmin kafkaAdmin) {
        return Admin.create(kafkaAdmin.getConfigurationProperties());
    }

    @Bean
    EventConsumers eventConsumers(
            ConsumerFactory<String, byte[]> consumers,
            KafkaAdmin kafkaAdmin,
            Admin admin,
            CloudEvents cloudEvents,
            KafkaTemplate<String, byte[]> kafka,
            MeterRegistry meters,
            ConsumeProperties properties) {
        return new EventConsumers(
                consumers,
                admin,
                cloudEvents,
                new DeadLetters(kafka, kafkaAdmin, properties.replication(), meters),
                meters,
                properties);
    }

    @Bean
    @ConditionalOnBean(MongoDatabase.class)
    OutboxSweeper outboxSweeper(
            List<Outbox> outboxes,
            Leases leases,
            Clock clock,
            MeterRegistry meters,
            @Value("${huiqi.outbox.interval:1s}") Duration interval,
            @Value("${huiqi.outbox.grace:5s}") Duration grace) {
        return new OutboxSweeper(outboxes, leases, clock, meters, interval, grace);
    }
}
