package io.huiqi.notification.messaging;

import io.huiqi.events.Topics;
import io.huiqi.kit.consume.ConsumeProperties;
import io.huiqi.notification.FeedProperties;
import io.huiqi.notification.feed.Feed;
import io.huiqi.notification.feed.History;
import io.huiqi.notification.feed.PersonalFields;
import io.huiqi.notification.feed.Ring;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** The Kafka edge put together. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    private static final TopicPartition FEED = new TopicPartition(Topics.FEED, 0);
    private static final String FOR_EVER = "-1";

    @Bean
    KafkaAdmin.NewTopics feedTopic(ConsumeProperties properties) {
        return new KafkaAdmin.NewTopics(TopicBuilder.name(Topics.FEED)
                .partitions(1)
                .replicas(properties.replication())
                .config(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER)
                .build());
    }

    @Bean
    FeedClients feedClients(ConsumerFactory<String, byte[]> consumers, ProducerFactory<String, byte[]> producers) {
        return new FeedClients(consumers, producers);
    }

    @Bean
    FeedReader feedReader(FeedProperties properties, MeterRegistry meters) {
        return new FeedReader(new PersonalFields(properties.personalFields()), meters);
    }

    @Bean
    Ring ring(FeedProperties properties, MeterRegistry meters) {
        Ring ring = new Ring(properties.ringEvents(), properties.ringBytes().toBytes());
        Gauge.builder("huiqi.feed.ring.events", ring, Ring::events).register(meters);
        Gauge.builder("huiqi.feed.ring.bytes", ring, Ring::bytes).register(meters);
        return ring;
    }

    @Bean
    KafkaHistory history(FeedClients clients, FeedReader reader, FeedProperties properties) {
        return new KafkaHistory(clients, FEED, reader, properties.historyBytes().toBytes());
    }

    @Bean
    Feed feed(Ring ring, History history) {
        return new Feed(ring, history);
    }

    @Bean
    Worker feedTail(FeedClients clients, FeedReader reader, Ring ring, FeedProperties properties, KafkaAdmin admin) {
        FeedTail tail = new FeedTail(clients, FEED, reader, ring, properties.ringEvents());
        return new Worker("feed-tail", goesOn -> {
            admin.initialize();
            tail.run(goesOn);
        });
    }

    /** Begins by making the topics that are missing, which matters when the broker came up after this service. */
    @Bean
    Worker feedSequencer(
            FeedClients clients, FeedProperties properties, MeterRegistry meters, Clock clock, KafkaAdmin admin) {
        Sequencer sequencer = new Sequencer(
                clients,
                new SequencerSettings(
                        "notification-service.sequencer", Topics.ofServices(), FEED, properties.recentIds()),
                new SequencerMeters(meters, clock),
                clock);
        return new Worker("feed-sequencer", goesOn -> {
            admin.initialize();
            sequencer.run(goesOn);
        });
    }
}
