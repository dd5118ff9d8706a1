package io.huiqi.gateway.trace;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request its correlation before anything can go wrong, and echoes it on every answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Correlation correlation = Correlation.from(exchange.getRequest().getHeaders());
        correlation.attachTo(exchange);
        HttpHeaders answer = exchange.getResponse().getHeaders();
        answer.set(Correlation.HEADER, correlation.id());
        answer.set(TraceParent.HEADER, correlation.trace().value());
        return chain.filter(exchange);
    }
}
