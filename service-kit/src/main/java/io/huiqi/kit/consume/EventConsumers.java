package io.huiqi.kit.consume;

import io.huiqi.events.EventType;
import io.huiqi.kit.event.CloudEvents;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes the consumers of a service; each is a bean that starts and stops with it. */
public final class EventConsumers {

    private final ConsumerFactory<String, byte[]> consumers;
    private final Admin admin;
    private final CloudEvents cloudEvents;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final ConsumeProperties properties;
    private final Progress progress = new Progress();

    EventConsumers(
            ConsumerFactory<String, byte[]> consumers,
            Admin admin,
            CloudEvents cloudEvents,
            DeadLetters deadLetters,
            MeterRegistry meters,
            ConsumeProperties properties) {
        this.consumers = consumers;
        this.admin = admin;
        this.cloudEvents = cloudEvents;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.properties = properties;
    }

    /**
     * A consumer of the given event types for a group. While the handler reports an outage, it is paused and the same
     * poll is tried again; a record that fails for its own sake ends in the dead letters of the group.
     */
    public ConcurrentMessageListenerContainer<String, byte[]> consumer(
            String group, Set<EventType> types, BatchHandler handler) {
        ContainerProperties container = new ContainerProperties(
                types.stream().map(EventType::topic).distinct().toArray(String[]::new));
        container.setGroupId(group);
        container.setAckMode(ContainerProperties.AckMode.MANUAL_IMMEDIATE);
        container.setMissingTopicsFatal(false);
        container.setMessageListener(new BatchConsumption(
                group,
                types,
                cloudEvents,
                handler,
                deadLetters,
                progress,
                DistributionSummary.builder("huiqi.batch.size")
                        .description("Events handled together")
                        .tag("group", group)
                        .register(meters),
                new RetryPlan(properties.attempts(), properties.firstPause())));
        ConcurrentMessageListenerContainer<String, byte[]> consumer =
                new ConcurrentMessageListenerContainer<>(consumers, container);
        consumer.setBeanName(group);
        consumer.setConcurrency(properties.concurrency());
        consumer.setCommonErrorHandler(pausing());
        return consumer;
    }

    /** The causal barrier between a topic and a group of this service. */
    public CaughtUp caughtUp(String topic, String group) {
        return new CaughtUp(admin, progress, topic, group, properties.partitions(), properties.barrierPatience());
    }

    /** Every event type that travels on a topic. */
    public static Set<EventType> allOf(String topic) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.topic().equals(topic))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static DefaultErrorHandler pausing() {
        ExponentialBackOff forEver = new ExponentialBackOff();
        forEver.setInitialInterval(Duration.ofMillis(100).toMillis());
        forEver.setMaxInterval(Duration.ofSeconds(5).toMillis());
        return new DefaultErrorHandler(forEver);
    }
}
