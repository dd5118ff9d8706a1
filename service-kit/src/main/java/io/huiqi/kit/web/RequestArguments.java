package io.huiqi.kit.web;

import io.huiqi.kit.event.Cause;
import io.huiqi.kit.security.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers what they ask for by type: the {@link Caller} and the {@link Cause} of the request. */
final class RequestArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Cause.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return parameter.getParameterType() == Cause.class
                ? Mono.just(RequestTrace.of(exchange).cause())
                : exchange.getPrincipal().map(Caller::of);
    }
}
