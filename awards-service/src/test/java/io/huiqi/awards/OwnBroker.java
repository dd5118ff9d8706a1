package io.huiqi.awards;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker that ends with the test that started it. */
public final class OwnBroker implements AutoCloseable {

    private final EmbeddedKafkaBroker broker;

    private OwnBroker(EmbeddedKafkaBroker broker) {
        this.broker = broker;
    }

    /** Starts one. It tells its address under a name of its own: contexts started later must not look for it. */
    public static OwnBroker start() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 4)
                .brokerProperties(Map.of(
                        "group.initial.rebalance.delay.ms", "0",
                        "num.partitions", "4",
                        "offsets.topic.num.partitions", "1"))
                .brokerListProperty("huiqi.test.own-broker");
        broker.afterPropertiesSet();
        return new OwnBroker(broker);
    }

    public String bootstrapServers() {
        return broker.getBrokersAsString();
    }

    @Override
    public void close() {
        broker.destroy();
    }
}
