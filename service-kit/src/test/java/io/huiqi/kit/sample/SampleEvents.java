package io.huiqi.kit.sample;

import com.mongodb.MongoTimeoutException;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.events.Topics;
import io.huiqi.kit.consume.CaughtUp;
import io.huiqi.kit.consume.EventConsumers;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.testing.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

/** Events of the sample service, and who listens to them. */
final class SampleEvents {

    static final String ENTERPRISE = "91410802MA45ABC18C";
    static final String GROUP = "sample";
    static final Cause CAUSE = new Cause("test", null, null);

    private SampleEvents() {}

    static ClaimWithdrawn withdrawn(String claim, String item) {
        return new ClaimWithdrawn(claim, ENTERPRISE, "policy", item, 2020);
    }

    /** Starts the service with its listeners and a sweeper that waits for nothing; one for all tests that say so. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ServiceTest
    @Import(Listening.class)
    @TestPropertySource(properties = {"OUTBOX_SWEEP_INTERVAL=200ms", "OUTBOX_GRACE=0s"})
    @interface Flowing {}

    /** What the sample's consumer has applied, and the trouble it is told to make. */
    static final class Journal {
        final Map<String, List<EventEnvelope>> applied = new ConcurrentHashMap<>();
        final AtomicInteger outages = new AtomicInteger();

        Mono<Void> handle(List<EventEnvelope> events) {
            if (outages.getAndDecrement() > 0) {
                return Mono.error(new MongoTimeoutException("store away"));
            }
            if (events.stream()
                    .anyMatch(event ->
                            event.data() instanceof ClaimWithdrawn w && w.item().equals("poison"))) {
                return Mono.error(new IllegalStateException("poison"));
            }
            events.forEach(event -> {
                List<EventEnvelope> list =
                        applied.computeIfAbsent(event.subject(), subject -> new CopyOnWriteArrayList<>());
                if (list.stream().noneMatch(known -> known.id().equals(event.id()))) {
                    list.add(event);
                }
            });
            return Mono.empty();
        }

        List<EventEnvelope> of(String claim) {
            return applied.getOrDefault("claims/" + claim, List.of());
        }
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Journal journal() {
            return new Journal();
        }

        @Bean
        ConcurrentMessageListenerContainer<String, byte[]> sampleConsumer(EventConsumers consumers, Journal journal) {
            return consumers.consumer(GROUP, Set.of(EventType.CLAIM_WITHDRAWN), journal::handle);
        }

        @Bean
        CaughtUp caughtUpWithClaims(EventConsumers consumers) {
            return consumers.caughtUp(Topics.CLAIMS, GROUP);
        }
    }
}
