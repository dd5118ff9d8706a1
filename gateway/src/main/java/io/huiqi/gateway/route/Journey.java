package io.huiqi.gateway.route;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;

import io.huiqi.gateway.problem.Failure;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One request on its way to an instance, and to the next one when that is safe: always when the connection was
 * refused, because then nothing was sent; after a broken connection once, and only when doing it twice does no harm.
 */
final class Journey {

    private final ServerWebExchange exchange;
    private final GatewayFilterChain chain;
    private final Instances instances;
    private final Set<Instance> tried = new HashSet<>();
    private boolean mayRepeat;

    Journey(ServerWebExchange exchange, GatewayFilterChain chain, Instances instances, boolean mayRepeat) {
        this.exchange = exchange;
        this.chain = chain;
        this.instances = instances;
        this.mayRepeat = mayRepeat;
    }

    Mono<Void> begin() {
        return to(instances.first());
    }

    private Mono<Void> to(Instance instance) {
        tried.add(instance);
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, addressAt(instance));
        return chain.filter(exchange)
                .doOnSuccess(done -> instance.welcomeBack())
                .onErrorResume(IOException.class, error -> goOn(instance, error));
    }

    private Mono<Void> goOn(Instance from, IOException error) {
        Instance next = Failure.isRefusal(error) ? afterRefusal(from) : afterBreak(from);
        if (next == null || exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        ServerWebExchangeUtils.reset(exchange);
        return to(next);
    }

    private @Nullable Instance afterRefusal(Instance from) {
        instances.refused(from);
        return instances.next(tried);
    }

    /** A kept connection may have died unnoticed, so even the same instance is worth a second, fresh connection. */
    private @Nullable Instance afterBreak(Instance from) {
        if (!mayRepeat) {
            return null;
        }
        mayRepeat = false;
        Instance other = instances.next(tried);
        return other == null ? from : other;
    }

    private URI addressAt(Instance instance) {
        URI requested = exchange.getRequest().getURI();
        String query = requested.getRawQuery();
        return URI.create(instance.base() + requested.getRawPath() + (query == null ? "" : "?" + query));
    }
}
