package io.huiqi.registry;

import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.security.AccessRules;
import io.huiqi.registry.indicator.Indicators;
import io.huiqi.registry.register.IndicatorReports;
import io.huiqi.registry.register.Mergers;
import io.huiqi.registry.register.Register;
import io.huiqi.registry.register.Registrar;
import io.huiqi.registry.register.Reporting;
import io.huiqi.registry.register.Takeovers;
import io.huiqi.registry.vocabulary.Vocabulary;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Puts the registry together. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    private static final String ENTERPRISES = "/api/v1/enterprises/**";
    private static final String INDICATORS = "/api/v1/indicators/**";
    private static final String READ = "registry:read";
    private static final String WRITE = "registry:write";

    @Bean
    Vocabulary vocabulary(RegistryProperties properties) {
        return properties.vocabulary();
    }

    @Bean
    Indicators indicators(RegistryProperties properties) {
        return new Indicators(properties.indicators().stream()
                .map(IndicatorSettings::indicator)
                .toList());
    }

    @Bean
    Registrar registrar(Register register, EventWriter events, Clock clock) {
        return new Registrar(register, events, clock);
    }

    @Bean
    Mergers mergers(Register register, Registrar registrar, Takeovers takeovers) {
        return new Mergers(register, registrar, takeovers);
    }

    @Bean
    Reporting reporting(IndicatorReports reports, Clock clock) {
        return new Reporting(reports, clock);
    }

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .scope(HttpMethod.GET, ENTERPRISES, READ)
                .scope(HttpMethod.PUT, ENTERPRISES, WRITE)
                .scope(HttpMethod.POST, ENTERPRISES, WRITE)
                .scope(HttpMethod.GET, INDICATORS, READ)
                .scope(HttpMethod.PUT, INDICATORS, "indicators:write");
    }
}
