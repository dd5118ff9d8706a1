package io.huiqi.kit.web;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.kit.problem.ProblemWriter;
import io.huiqi.kit.store.StoreAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Problems, request arguments, strict JSON and idempotency keys. */
@AutoConfiguration(after = {JacksonAutoConfiguration.class, StoreAutoConfiguration.class})
public class WebAutoConfiguration {

    /** Requests are read strictly: a field we do not know is a mistake to be told, not to be ignored. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, WebAutoConfiguration::refuseScalars)
                .withCoercionConfig(LogicalType.Integer, WebAutoConfiguration::refuseFractions)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }

    /** A number where a text belongs is refused too: an amount that went through floating point is not exact. */
    private static void refuseScalars(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /** The year 2020.9 is a mistake, not the year 2020. */
    private static void refuseFractions(MutableCoercionConfig wholeNumbers) {
        wholeNumbers.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    WebFluxConfigurer requestArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new RequestArguments());
            }
        };
    }

    /** Idempotency keys need a store to remember them in. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(MongoDatabase.class)
    static class Idempotency {

        private static final int AFTER_SECURITY = 0;

        @Bean
        IdempotencyKeys idempotencyKeys(MongoDatabase database, Clock clock) {
            return new IdempotencyKeys(database, clock);
        }

        @Bean
        @Order(AFTER_SECURITY)
        IdempotencyFilter idempotencyFilter(IdempotencyKeys keys, ProblemWriter problems) {
            return new IdempotencyFilter(keys, problems);
        }

        @Bean
        IdempotencyPurge idempotencyPurge(IdempotencyKeys keys) {
            return new IdempotencyPurge(keys);
        }
    }
}
