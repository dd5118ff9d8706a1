package io.huiqi.gateway.limit;

import java.security.Principal;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Charges every request that is asked of the system to its client; the pages' own files are free. */
@Component
@Order(-50) // after the security filters at -100, which find out who asks
class RateLimitFilter implements WebFilter {

    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (!path.startsWith("/api/") && !path.startsWith("/oauth2/") && !path.equals("/sign-in")) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .map(Optional::<Principal>of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(principal -> limits.charge(exchange, principal.orElse(null), chain.filter(exchange)));
    }
}
