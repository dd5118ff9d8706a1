package io.huiqi.gateway.security;

import io.huiqi.gateway.limit.RateLimits;
import io.huiqi.gateway.problem.Problem;
import io.huiqi.gateway.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says no: 401 with the challenge of RFC 6750, 403, and 400 for a request that looks like an attack on the parser. */
@Component
class Refusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler, ServerExchangeRejectedHandler {

    private static final String CHALLENGE = "Bearer realm=\"huiqi\"";

    private final Problems problems;
    private final RateLimits limits;

    Refusals(Problems problems, RateLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException error) {
        return limits.chargeAddress(exchange, Mono.defer(() -> unauthorized(exchange, error)));
    }

    private Mono<Void> unauthorized(ServerWebExchange exchange, AuthenticationException error) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        if (error instanceof OAuth2AuthenticationException) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
            return problems.write(
                    exchange, Problem.INVALID_TOKEN, "The token is malformed, expired, or not issued for this system.");
        }
        headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        return problems.write(
                exchange, Problem.UNAUTHENTICATED, "Send Authorization: Bearer with a token from /oauth2/token.");
    }

    /** The issuer no longer renews the tokens of this session. */
    Mono<Void> sessionEnded(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        return problems.write(exchange, Problem.UNAUTHENTICATED, "The session has ended; sign in again.");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return denied instanceof CsrfException
                ? problems.write(exchange, Problem.CSRF, "GET /session names the header and the value to send with it.")
                : problems.write(exchange, Problem.FORBIDDEN, "The token does not carry the scope this needs.");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException rejected) {
        return problems.write(
                exchange, Problem.MALFORMED, "The address or a header field has a form that is not accepted.");
    }
}
