package io.huiqi.kit.consume;

import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.UnreadableEvent;
import io.micrometer.core.instrument.DistributionSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Handles polls: the whole poll at once, and only if that fails for a reason of its records, one record after the other
 * until the bad ones are found and put aside. Runs on the consumer's own thread, where waiting is right.
 */
final class BatchConsumption implements BatchAcknowledgingMessageListener<String, byte[]> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String group;
    private final Set<EventType> types;
    private final CloudEvents cloudEvents;
    private final BatchHandler handler;
    private final DeadLetters deadLetters;
    private final Progress progress;
    private final DistributionSummary batchSizes;
    private final RetryPlan retries;

    BatchConsumption(
            String group,
            Set<EventType> types,
            CloudEvents cloudEvents,
            BatchHandler handler,
            DeadLetters deadLetters,
            Progress progress,
            DistributionSummary batchSizes,
            RetryPlan retries) {
        this.group = group;
        this.types = types;
        this.cloudEvents = cloudEvents;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.progress = progress;
        this.batchSizes = batchSizes;
        this.retries = retries;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records, @Nullable Acknowledgment acknowledgment) {
        List<Received> received = readAll(records);
        try {
            handle(received.stream().map(Received::event).toList());
        } catch (RuntimeException failure) {
            rethrowOutage(failure);
            received.forEach(this::handleAlone);
        }
        Objects.requireNonNull(acknowledgment, "manual acknowledgement").acknowledge();
        progress.applied(group, records);
    }

    private List<Received> readAll(List<ConsumerRecord<String, byte[]>> records) {
        List<Received> received = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                if (isWanted(record)) {
                    cloudEvents.read(record).ifPresent(event -> received.add(new Received(record, event)));
                }
            } catch (UnreadableEvent unreadable) {
                deadLetters.put(group, record, unreadable, 1);
            }
        }
        return received;
    }

    /** Told by the header alone, since most of what a topic holds is for other groups. What names no type is no event. */
    private boolean isWanted(ConsumerRecord<String, byte[]> record) {
        String type = CloudEvents.header(record.headers(), CloudEvents.TYPE);
        return type == null
                || EventType.ofWireName(type).filter(types::contains).isPresent();
    }

    private void handleAlone(Received each) {
        for (int attempt = 1; ; attempt++) {
            try {
                handle(List.of(each.event()));
                return;
            } catch (RuntimeException failure) {
                rethrowOutage(failure);
                if (attempt == retries.attempts()) {
                    deadLetters.put(group, each.record(), failure, attempt);
                    return;
                }
                retries.pauseAfter(attempt);
            }
        }
    }

    private void handle(List<EventEnvelope> events) {
        if (!events.isEmpty()) {
            batchSizes.record(events.size());
            handler.handle(events).block(PATIENCE);
        }
    }

    private static void rethrowOutage(RuntimeException failure) {
        if (Outages.isOutage(failure)) {
            throw failure;
        }
    }

    private record Received(ConsumerRecord<String, byte[]> record, EventEnvelope event) {}
}
