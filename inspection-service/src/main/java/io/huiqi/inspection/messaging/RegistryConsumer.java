package io.huiqi.inspection.messaging;

import static io.huiqi.events.EventType.ENTERPRISE_REGISTERED;
import static io.huiqi.events.EventType.ENTERPRISE_UPDATED;

import io.huiqi.inspection.enterprise.Enterprises;
import io.huiqi.inspection.enterprise.RegistryFeed;
import io.huiqi.kit.consume.EventConsumers;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Hears from the registry what enterprises are called and which are key enterprises. */
@Configuration(proxyBeanMethods = false)
class RegistryConsumer {

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> registryEvents(
            EventConsumers consumers, Enterprises enterprises, @Value("${inspection.registry-group}") String group) {
        return consumers.consumer(
                group, Set.of(ENTERPRISE_REGISTERED, ENTERPRISE_UPDATED), new RegistryFeed(enterprises)::handle);
    }
}
