package io.huiqi.gateway.route;

import io.huiqi.gateway.trace.Correlation;
import io.huiqi.gateway.trace.TraceParent;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The header fields a service gets: the client's without what only the gateway may say, with the correlation and,
 * for a browser session, the token that stands behind it. Hop-by-hop fields are removed by the framework's own filter.
 */
@Component
class PassedHeaders implements HttpHeadersFilter, Ordered {

    /** Cookies are the gateway's own session; forwarding fields and internal fields could be forged by a client. */
    private static final Set<String> NEVER = Set.of(
            "cookie", "x-csrf-token", "expect", "forwarded", "x-real-ip", "x-original-url", "x-rewrite-url", "baggage");

    private static final Set<String> NEVER_PREFIXES = Set.of("x-forwarded-", "x-huiqi-");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        input.forEach((name, values) -> {
            if (mayPass(name.toLowerCase(Locale.ROOT))) {
                passed.put(name, values);
            }
        });
        Correlation correlation = Correlation.of(exchange);
        if (correlation != null) {
            passed.set(Correlation.HEADER, correlation.id());
            passed.set(TraceParent.HEADER, correlation.trace().value());
        }
        RelayedToken.of(exchange).ifPresent(passed::setBearerAuth);
        return passed;
    }

    private static boolean mayPass(String name) {
        return !NEVER.contains(name) && NEVER_PREFIXES.stream().noneMatch(name::startsWith);
    }
}
