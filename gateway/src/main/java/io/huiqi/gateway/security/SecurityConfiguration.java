package io.huiqi.gateway.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
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
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.WebSessionServerCsrfTokenRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;

/**
 * Two doors. Machines come with a token in every request and leave no trace here; people's browsers come with a session
 * cookie, and then every change needs the session's CSRF token as well.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    /** The session cookie; see {@code server.reactive.session.cookie} in application.yml. */
    static final String SESSION_COOKIE = "HUIQI";

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
    SecurityWebFilterChain people(ServerHttpSecurity http, ServerLogoutSuccessHandler signedOut) {
        return common(http)
                .csrf(csrf -> csrf.csrfTokenRepository(new WebSessionServerCsrfTokenRepository())
                        .accessDeniedHandler(refusals))
                .oauth2Login(
                        login -> login.authenticationSuccessHandler(new RedirectServerAuthenticationSuccessHandler("/"))
                                .authenticationFailureHandler(
                                        new RedirectServerAuthenticationFailureHandler("/?sign-in=failed")))
                .logout(logout -> logout.requiresLogout(
                                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/logout"))
                        .logoutHandler(new DelegatingServerLogoutHandler(
                                new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(signedOut))
                .build();
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
        return !page && request.getCookies().getFirst(SESSION_COOKIE) == null;
    }
}
