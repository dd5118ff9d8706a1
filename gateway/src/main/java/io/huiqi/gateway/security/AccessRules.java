package io.huiqi.gateway.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/**
 * What needs a token at the door. Which scope a resource needs is the services' decision, in one place: they check
 * the same token again.
 */
final class AccessRules {

    private AccessRules() {}

    static void apply(AuthorizeExchangeSpec requests) {
        requests.pathMatchers(
                        HttpMethod.GET,
                        "/api/v1/passes/{code}",
                        "/api/v1/awards/keys",
                        "/api/v1/policies/format",
                        "/api/v1/inspection-plans/**",
                        "/api/v1/inspection-calendar/feeds/{file}")
                .permitAll()
                .pathMatchers("/api/**")
                .authenticated()
                .pathMatchers("/actuator/health/**")
                .permitAll()
                .pathMatchers("/actuator/**")
                .hasAuthority("SCOPE_ops")
                .anyExchange()
                .permitAll();
    }
}
