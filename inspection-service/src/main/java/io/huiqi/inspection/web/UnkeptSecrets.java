package io.huiqi.inspection.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes the {@code Idempotency-Key} from requests for a secret address: the kept answer would be the secret kept. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnkeptSecrets implements WebFilter {

    private static final String KEY = "Idempotency-Key";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return asksForSecret(exchange)
                ? chain.filter(exchange.mutate()
                        .request(request -> request.headers(UnkeptSecrets::withoutKey))
                        .build())
                : chain.filter(exchange);
    }

    private static boolean asksForSecret(ServerWebExchange exchange) {
        return HttpMethod.POST.equals(exchange.getRequest().getMethod())
                && exchange.getRequest().getPath().value().equals(SubscriptionController.PATH);
    }

    private static void withoutKey(HttpHeaders headers) {
        headers.remove(KEY);
    }
}
