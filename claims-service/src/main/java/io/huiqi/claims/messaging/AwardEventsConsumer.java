package io.huiqi.claims.messaging;

import io.huiqi.claims.docket.SettleClaims;
import io.huiqi.events.EventType;
import io.huiqi.kit.consume.EventConsumers;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Hears from awards-service what became of claims. */
@Configuration(proxyBeanMethods = false)
class AwardEventsConsumer {

    private static final String GROUP = "claims-service";

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> awardEvents(
            EventConsumers consumers, SettleClaims settleClaims) {
        return consumers.consumer(
                GROUP,
                Set.of(
                        EventType.CLAIM_ASSESSED,
                        EventType.AWARD_GRANTED,
                        EventType.AWARD_REFUSED,
                        EventType.RECOVERY_ORDERED,
                        EventType.RECOVERY_SETTLED,
                        EventType.RECOVERY_WITHDRAWN),
                settleClaims::settle);
    }
}
