package io.huiqi.registry;

import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.security.AccessRules;
import io.huiqi.registry.register.Register;
import io.huiqi.registry.register.Registrar;
import io.huiqi.registry.vocabulary.Vocabulary;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Puts the registry together. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    private static final String ENTERPRISES = "/api/v1/enterprises/**";
    private static final String READ = "registry:read";
    private static final String WRITE = "registry:write";

    @Bean
    Vocabulary vocabulary(RegistryProperties properties) {
        return properties.vocabulary();
    }

    @Bean
    Registrar registrar(Register register, EventWriter events, Clock clock) {
        return new Registrar(register, events, clock);
    }

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .scope(HttpMethod.GET, ENTERPRISES, READ)
                .scope(HttpMethod.PUT, ENTERPRISES, WRITE)
                .scope(HttpMethod.POST, ENTERPRISES, WRITE);
    }
}
