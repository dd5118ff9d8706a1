package io.huiqi.gateway.route;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The header fields of a service's answer, without those the gateway itself is responsible for. */
@Component
class AnswerHeaders implements HttpHeadersFilter, Ordered {

    private static final Set<String> GATEWAYS_OWN = Set.of(
            "set-cookie",
            "server",
            "x-correlation-id",
            "traceparent",
            "ratelimit",
            "ratelimit-policy",
            "content-security-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
            "referrer-policy",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders passed = new HttpHeaders();
        input.forEach((name, values) -> {
            String field = name.toLowerCase(Locale.ROOT);
            if (!GATEWAYS_OWN.contains(field) && !field.startsWith("access-control-")) {
                passed.put(name, values);
            }
        });
        return passed;
    }
}
