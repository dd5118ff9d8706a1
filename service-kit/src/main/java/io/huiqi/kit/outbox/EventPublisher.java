package io.huiqi.kit.outbox;

import io.huiqi.events.EventType;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.PendingEvent;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sends pending events to their topics, in the order given; one thread per process keeps that order. */
public final class EventPublisher implements AutoCloseable {

    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEvents cloudEvents;
    private final Scheduler sender = Schedulers.newSingle("event-publisher", true);

    public EventPublisher(KafkaTemplate<String, byte[]> kafka, CloudEvents cloudEvents) {
        this.kafka = kafka;
        this.cloudEvents = cloudEvents;
    }

    /** Completes when the broker has acknowledged all of them; fails when it has not acknowledged one. */
    public Mono<Void> publish(Collection<PendingEvent> events) {
        return Mono.defer(() -> Mono.fromFuture(send(events))).subscribeOn(sender);
    }

    private CompletableFuture<Void> send(Collection<PendingEvent> events) {
        CompletableFuture<?>[] acknowledgements = events.stream()
                .map(event -> kafka.send(cloudEvents.toRecord(topicOf(event), event)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(acknowledgements);
    }

    private static String topicOf(PendingEvent event) {
        return EventType.ofWireName(event.type())
                .map(EventType::topic)
                .orElseThrow(() -> new IllegalStateException("no topic for " + event.type()));
    }

    @Override
    public void close() {
        sender.dispose();
    }
}
