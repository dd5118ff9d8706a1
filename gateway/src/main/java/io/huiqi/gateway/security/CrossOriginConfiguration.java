package io.huiqi.gateway.security;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.server.WebFilter;

/** Pages of other origins may call the API only where the operator names them, and never with a session. */
@Configuration(proxyBeanMethods = false)
class CrossOriginConfiguration {

    @Bean
    @Order(-200) // before the security filters: a preflight carries no token
    @ConditionalOnExpression("!'${huiqi.cross-origin.allowed:}'.isEmpty()")
    WebFilter crossOrigin(@Value("${huiqi.cross-origin.allowed}") List<String> allowed) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(allowed);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        rules.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LINK,
                HttpHeaders.LOCATION,
                HttpHeaders.RETRY_AFTER,
                "RateLimit",
                "RateLimit-Policy",
                "X-Correlation-Id"));
        rules.setAllowCredentials(false);
        rules.setMaxAge(Duration.ofHours(1));
        return new CorsWebFilter(
                exchange -> exchange.getRequest().getPath().value().startsWith("/api/") ? rules : null);
    }
}
