package io.huiqi.notification.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Makes the Kafka clients of the feed from the service's common settings. */
final class FeedClients {

    private static final String RETRY_MILLIS = "5";
    private static final String MOST_RETRY_MILLIS = "200";
    private static final String LEASE_MILLIS = "6000";
    private static final String HEARTBEAT_MILLIS = "1500";
    private static final String LOOP_MILLIS = "30000";
    private static final String TRANSACTION_MILLIS = "10000";
    private static final String BLOCK_MILLIS = "5000";

    private final ConsumerFactory<String, byte[]> consumers;
    private final ProducerFactory<String, byte[]> producers;

    FeedClients(ConsumerFactory<String, byte[]> consumers, ProducerFactory<String, byte[]> producers) {
        this.consumers = consumers;
        this.producers = producers;
    }

    /** A consumer without a group that sees only what was committed, places itself, and fails where there is no feed. */
    Consumer<String, byte[]> feedReader(String clientId, int pollLimit) {
        return reader(clientId, pollLimit, "none");
    }

    /** The same for an origin, which is read from its beginning where its offsets do not fit. */
    Consumer<String, byte[]> originReader(String clientId, int pollLimit) {
        return reader(clientId, pollLimit, "earliest");
    }

    /** A member of a group whose only purpose is that one of its members holds the feed's partition. */
    Consumer<String, byte[]> candidate(String group) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, LEASE_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, LOOP_MILLIS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return consumers.createConsumer(group, group, null, settings);
    }

    /**
     * A producer that shuts out every earlier one with the same id. It tries again quickly, because a transaction that
     * follows at once is refused until the broker has finished the one before.
     */
    Producer<String, byte[]> writer(String transactionalId) {
        Map<String, Object> settings = new HashMap<>(producers.getConfigurationProperties());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TRANSACTION_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_MILLIS);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, MOST_RETRY_MILLIS);
        return new KafkaProducer<>(settings);
    }

    private Consumer<String, byte[]> reader(String clientId, int pollLimit, String reset) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(pollLimit));
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return consumers.createConsumer(null, clientId, null, settings);
    }
}
