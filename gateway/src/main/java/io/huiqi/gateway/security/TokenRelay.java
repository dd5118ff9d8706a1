package io.huiqi.gateway.security;

import io.huiqi.gateway.route.RelayedToken;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts the access token of the person's session in the place of the session cookie. */
@Component
class TokenRelay implements GlobalFilter, Ordered {

    private final SessionTokens tokens;
    private final Refusals refusals;

    TokenRelay(SessionTokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || exchange.getRequest().getCookies().getFirst(SecurityConfiguration.SESSION_COOKIE) == null) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(person -> tokens.of(person, exchange))
                .doOnNext(token -> RelayedToken.put(exchange, token))
                .then(Mono.defer(() -> chain.filter(exchange)))
                .onErrorResume(ClientAuthorizationException.class, ended -> refusals.sessionEnded(exchange));
    }
}
