package io.huiqi.gateway.route;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.PRESERVE_HOST_HEADER_ATTRIBUTE;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Chooses the instance that answers, after the route has chosen the service. */
@Component
class InstanceFilter implements GlobalFilter, Ordered {

    private final AddressBook addressBook;

    InstanceFilter(AddressBook addressBook) {
        this.addressBook = addressBook;
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Service service = RouteTable.serviceOf(exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR));
        // Services build links from the name the client used; the issuer keeps its own, because tokens carry it.
        exchange.getAttributes().put(PRESERVE_HOST_HEADER_ATTRIBUTE, service != Service.ISSUER);
        Instances instances = addressBook.of(service);
        ServerHttpRequest request = exchange.getRequest();
        if (Repetition.needsBody(request)) {
            return Repetition.keepingBody(exchange, kept -> new Journey(kept, chain, instances, true).begin());
        }
        return new Journey(exchange, chain, instances, Repetition.isHarmless(request)).begin();
    }
}
