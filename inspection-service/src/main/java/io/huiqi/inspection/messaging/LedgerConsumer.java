package io.huiqi.inspection.messaging;

import static io.huiqi.events.EventType.INSPECTION_ALLOWED;
import static io.huiqi.events.EventType.INSPECTION_CONSENTED;
import static io.huiqi.events.EventType.INSPECTION_CONSENT_REVOKED;
import static io.huiqi.events.EventType.INSPECTION_DENIED;
import static io.huiqi.events.EventType.INSPECTION_FINISHED;
import static io.huiqi.events.EventType.INSPECTION_OVERRUN;
import static io.huiqi.events.EventType.INSPECTION_REFUSED;
import static io.huiqi.events.EventType.INSPECTION_REQUESTED;
import static io.huiqi.events.EventType.INSPECTION_RESCHEDULED;
import static io.huiqi.events.EventType.INSPECTION_STARTED;
import static io.huiqi.events.EventType.INSPECTION_WITHDRAWN;
import static io.huiqi.events.EventType.JOINT_VISIT_AGREED;

import io.huiqi.events.EventType;
import io.huiqi.inspection.ledger.LedgerFeed;
import io.huiqi.kit.consume.EventConsumers;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Hears of every step of an inspection and enters it into the ledger of its enterprise. */
@Configuration(proxyBeanMethods = false)
class LedgerConsumer {

    private static final Set<EventType> TYPES = Set.of(
            INSPECTION_REQUESTED,
            INSPECTION_CONSENTED,
            INSPECTION_CONSENT_REVOKED,
            INSPECTION_ALLOWED,
            INSPECTION_DENIED,
            INSPECTION_WITHDRAWN,
            INSPECTION_STARTED,
            INSPECTION_FINISHED,
            INSPECTION_OVERRUN,
            INSPECTION_RESCHEDULED,
            INSPECTION_REFUSED,
            JOINT_VISIT_AGREED);

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> visitLedgerEvents(
            EventConsumers consumers, LedgerFeed feed, @Value("${inspection.ledger-group}") String group) {
        return consumers.consumer(group, TYPES, feed::handle);
    }
}
