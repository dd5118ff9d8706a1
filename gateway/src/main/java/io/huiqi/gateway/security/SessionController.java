package io.huiqi.gateway.security;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells a page who is signed in and how to send a change; the token itself never leaves the gateway. */
@RestController
class SessionController {

    private final SessionTokens tokens;
    private final ReactiveJwtDecoder accessTokens;

    SessionController(SessionTokens tokens, ReactiveJwtDecoder accessTokens) {
        this.tokens = tokens;
        this.accessTokens = accessTokens;
    }

    @GetMapping("/session")
    Mono<SessionView> session(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .flatMap(principal -> view(principal, exchange))
                .defaultIfEmpty(SessionView.nobody());
    }

    private Mono<SessionView> view(Principal principal, ServerWebExchange exchange) {
        if (principal instanceof JwtAuthenticationToken bearer) {
            return Mono.just(SessionView.of(bearer.getToken(), null));
        }
        if (!(principal instanceof OAuth2AuthenticationToken person)) {
            return Mono.empty();
        }
        return tokens.of(person, exchange)
                .flatMap(accessTokens::decode)
                .zipWith(csrf(exchange), SessionView::of)
                .onErrorResume(ended -> Mono.just(SessionView.nobody()));
    }

    private static Mono<Csrf> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(csrf -> new Csrf(csrf.getHeaderName(), csrf.getParameterName(), csrf.getToken()));
    }

    /**
     * Who is asking.
     *
     * @param user the person or client
     * @param enterprise 统一社会信用代码 of the enterprise the token is bound to, or null
     * @param csrf what a change must carry; null for a bearer token, which needs nothing more
     * @param signIn where to sign in; {@code ?page=} names the page to come back to
     */
    record SessionView(
            boolean authenticated,
            @Nullable String user,
            List<String> scopes,
            @Nullable String enterprise,
            @Nullable Csrf csrf,
            String signIn) {

        static SessionView nobody() {
            return new SessionView(false, null, List.of(), null, null, ReturnPage.SIGN_IN);
        }

        static SessionView of(Jwt token, @Nullable Csrf csrf) {
            String scope = token.getClaimAsString("scope");
            List<String> scopes = scope == null || scope.isBlank() ? List.of() : List.of(scope.split(" "));
            return new SessionView(
                    true, token.getSubject(), scopes, token.getClaimAsString("enterprise"), csrf, ReturnPage.SIGN_IN);
        }
    }

    /** The header, or the form field, that a change of this session must carry. */
    record Csrf(String header, String parameter, String token) {}
}
