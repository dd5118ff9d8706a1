package io.huiqi.local.broker;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are listed in {@code topics.properties}; a topic that exists is left as it is. */
final class TopicCreation {

    private static final short REPLICATION = 1;
    private static final String PARTITIONED = "partitioned";

    private final BrokerSettings settings;

    TopicCreation(BrokerSettings settings) {
        this.settings = settings;
    }

    /** Waits for the broker as long as the admin client's own timeout (2 minutes), then creates what is missing. */
    void createMissing() throws IOException, InterruptedException, ExecutionException {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200,
                AdminClientConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 200,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 120_000);
        try (Admin admin = Admin.create(client)) {
            for (var creation : admin.createTopics(topics()).values().values()) {
                awaitCreated(creation);
            }
        }
    }

    List<NewTopic> topics() throws IOException {
        Properties listed = new Properties();
        try (InputStream in = TopicCreation.class.getResourceAsStream("/topics.properties")) {
            listed.load(in);
        }
        return listed.stringPropertyNames().stream()
                .map(name -> new NewTopic(name, partitions(listed.getProperty(name)), REPLICATION))
                .toList();
    }

    private int partitions(String listed) {
        return listed.equals(PARTITIONED) ? settings.partitions() : Integer.parseInt(listed);
    }

    private static void awaitCreated(KafkaFuture<Void> creation) throws InterruptedException, ExecutionException {
        try {
            creation.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
