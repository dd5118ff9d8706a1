package io.huiqi.gateway.security;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The access tokens behind browser sessions, renewed when they are about to expire. */
@Component
class SessionTokens {

    private final ReactiveOAuth2AuthorizedClientManager clients;

    SessionTokens(ReactiveOAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    Mono<String> of(OAuth2AuthenticationToken person, ServerWebExchange exchange) {
        OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId(
                        person.getAuthorizedClientRegistrationId())
                .principal(person)
                .attribute(ServerWebExchange.class.getName(), exchange)
                .build();
        return clients.authorize(request).map(client -> client.getAccessToken().getTokenValue());
    }
}
