package io.huiqi.kit.security;

import io.huiqi.kit.problem.ProblemWriter;
import io.huiqi.kit.time.ClockAutoConfiguration;
import io.huiqi.kit.web.WebAutoConfiguration;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/** Bearer tokens (RFC 9068) checked in the service itself, by the rules the service declares. */
@AutoConfiguration(
        after = {ClockAutoConfiguration.class, WebAutoConfiguration.class},
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration"
        })
@ConditionalOnProperty("huiqi.jwk-set-uri")
@EnableWebFluxSecurity
public class SecurityAutoConfiguration {

    private static final String AUDIENCE = "huiqi";

    /** Decodes and verifies tokens of the issuer; anything but an access token for us is refused. */
    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder jwtDecoder(
            @Value("${huiqi.jwk-set-uri}") String jwkSetUri, @Value("${huiqi.issuer-uri}") String issuer, Clock clock) {
        NimbusReactiveJwtDecoder verifier = NimbusReactiveJwtDecoder.withJwkSetUri(jwkSetUri)
                .validateType(false)
                .build();
        verifier.setJwtValidator(JwtValidators.createAtJwtValidator()
                .issuer(issuer)
                .audience(AUDIENCE)
                .validators(validators ->
                        validators.put("client_id", new JwtClaimValidator<>("client_id", Objects::nonNull)))
                .build());
        return new CachingJwtDecoder(verifier, clock);
    }

    @Bean
    @ConditionalOnBean(AccessRules.class)
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http, AccessRules rules, ReactiveJwtDecoder decoder, ProblemWriter problems) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> authorize(exchanges, rules))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtDecoder(decoder))
                        .authenticationEntryPoint(problems::handle)
                        .accessDeniedHandler(problems::handle))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems::handle).accessDeniedHandler(problems::handle))
                .build();
    }

    /** A measurement around each filter costs more than the filters; the request as a whole is measured. */
    @Bean
    SecurityObservationSettings unmeasuredFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static void authorize(AuthorizeExchangeSpec exchanges, AccessRules rules) {
        exchanges
                .pathMatchers("/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .permitAll();
        for (AccessRules.Rule rule : rules.rules()) {
            var place =
                    exchanges.matchers(new PathPatternParserServerWebExchangeMatcher(rule.pattern(), rule.method()));
            if (rule.anyOf().isEmpty()) {
                place.permitAll();
            } else {
                place.hasAnyAuthority(
                        rule.anyOf().stream().map(scope -> "SCOPE_" + scope).toArray(String[]::new));
            }
        }
        exchanges.pathMatchers(HttpMethod.OPTIONS).permitAll().anyExchange().authenticated();
    }
}
