package io.huiqi.gateway.security;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.WebSessionServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Two doors. Machines come with a token in every request and leave no trace here; people's browsers come with a session
 * cookie, and then every change needs the session's CSRF token as well.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    /** The session cookie; see {@code server.reactive.session.cookie} in application.yml. */
    static final String SESSION_COOKIE = "HUIQI";

    private static final Set<HttpMethod> READS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final Refusals refusals;

    SecurityConfiguration(Refusals refusals) {
        this.refusals = refusals;
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain machines(ServerHttpSecurity http, ReactiveJwtDecoder accessTokens) {
        return common(http)
                .securityMatcher(exchange -> isMachine(exchange) ? MatchResult.match() : MatchResult.notMatch())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(CsrfSpec::disable) // nothing a browser adds by itself is accepted as proof here
                .logout(LogoutSpec::disable)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.jwtDecoder(accessTokens)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain people(
            ServerHttpSecurity http, ReturnPage returnPage, ServerLogoutSuccessHandler signedOut) {
        return common(http)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::changesSomethingInASession)
                        .csrfTokenRepository(new WebSessionServerCsrfTokenRepository())
                        .accessDeniedHandler(refusals))
                .oauth2Login(login -> login.authenticationSuccessHandler(returnPage)
                        .authenticationFailureHandler(
                                new RedirectServerAuthenticationFailureHandler("/?sign-in=failed")))
                .logout(logout -> logout.requiresLogout(
                                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/logout"))
                        .logoutHandler(new DelegatingServerLogoutHandler(
                                new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(signedOut))
                .build();
    }

    /** Header and parameter values belong to the services; the server has refused control characters already. */
    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        return firewall;
    }

    /** A measurement around each of a dozen filters costs more than the filters. */
    @Bean
    SecurityObservationSettings unmeasuredFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private ServerHttpSecurity common(ServerHttpSecurity http) {
        return http.authorizeExchange(AccessRules::apply)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(HeaderSpec::disable) // BrowserHeaders sets them, for every answer alike
                .cors(CorsSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .requestCache(RequestCacheSpec::disable);
    }

    private static boolean isMachine(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return true;
        }
        String path = request.getPath().value();
        boolean page = !path.startsWith("/api/") && !path.equals("/oauth2/token") && !path.startsWith("/actuator");
        return !page && !hasSession(request);
    }

    /** Without a session there is nothing a forged request could use, so an unknown address stays a 404. */
    private static Mono<MatchResult> changesSomethingInASession(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        boolean changes = !READS.contains(request.getMethod());
        return changes && hasSession(request) ? MatchResult.match() : MatchResult.notMatch();
    }

    private static boolean hasSession(ServerHttpRequest request) {
        return request.getCookies().getFirst(SESSION_COOKIE) != null;
    }
}
