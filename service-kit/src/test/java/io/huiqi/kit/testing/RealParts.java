package io.huiqi.kit.testing;

import io.huiqi.local.store.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One broker and one document store for all tests of a JVM, started when first asked for. */
public final class RealParts {

    static {
        // Parts that are real take their time on a busy machine; what a test waits for comes, or it is a defect.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private RealParts() {}

    /** The broker's bootstrap servers. */
    public static String bootstrapServers() {
        return Broker.INSTANCE.getBrokersAsString();
    }

    /** The address of a database of its own in the store. */
    public static String mongoUri(String database) {
        return Store.INSTANCE.connectionString() + "/" + database;
    }

    private static final class Broker {
        static final EmbeddedKafkaBroker INSTANCE = start();

        private static EmbeddedKafkaBroker start() {
            EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 4)
                    .brokerProperties(Map.of(
                            "group.initial.rebalance.delay.ms", "0",
                            "offsets.topic.num.partitions", "1",
                            "transaction.state.log.num.partitions", "1",
                            "transaction.state.log.replication.factor", "1",
                            "transaction.state.log.min.isr", "1"));
            broker.afterPropertiesSet();
            return broker;
        }
    }

    private static final class Store {
        static final LocalStore INSTANCE = start();

        private static LocalStore start() {
            try {
                return LocalStore.open(Files.createTempDirectory("huiqi-store"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
