package io.huiqi.gateway.limit;

import io.huiqi.gateway.limit.Allowances.Grant;
import io.huiqi.gateway.problem.Problem;
import io.huiqi.gateway.problem.Problems;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Holds requests to their caller's allowance and tells the caller how much is left (IETF RateLimit fields). */
@Component
public class RateLimits {

    private final Allowances allowances;
    private final Problems problems;

    RateLimits(Allowances allowances, Problems problems) {
        this.allowances = allowances;
        this.problems = problems;
    }

    /** Goes on when the principal's client may ask once more, and answers 429 when not. */
    public Mono<Void> charge(ServerWebExchange exchange, @Nullable Principal principal, Mono<Void> goOn) {
        return charge(exchange, Caller.of(principal, exchange.getRequest().getRemoteAddress()), goOn);
    }

    /** Charges the address alone: refused credentials must not be free to guess. */
    public Mono<Void> chargeAddress(ServerWebExchange exchange, Mono<Void> goOn) {
        return charge(exchange, Caller.of(exchange.getRequest().getRemoteAddress()), goOn);
    }

    private Mono<Void> charge(ServerWebExchange exchange, Caller caller, Mono<Void> goOn) {
        Grant grant = allowances.take(caller);
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("RateLimit-Policy", grant.policy());
        headers.set("RateLimit", "\"requests\";r=" + grant.remaining() + ";t=" + grant.resetSeconds());
        if (grant.granted()) {
            return goOn;
        }
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(grant.retrySeconds()));
        return problems.write(
                exchange,
                Problem.RATE_LIMITED,
                "Come back in " + grant.retrySeconds() + " s; the policy is in RateLimit-Policy.");
    }
}
