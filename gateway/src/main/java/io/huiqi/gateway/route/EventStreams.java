package io.huiqi.gateway.route;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Ends open event streams when the gateway stops, with a hint when to come back; otherwise it would wait for ever. */
@Component
class EventStreams implements GlobalFilter, Ordered {

    private final Sinks.One<Boolean> stopping = Sinks.one();

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.tryEmitValue(true);
    }

    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange.mutate()
                .response(new Ending(exchange, stopping.asMono()))
                .build());
    }

    /** An answer that is cut short, at the end of an event, when the gateway stops. */
    private static final class Ending extends ServerHttpResponseDecorator {

        private final Mono<Boolean> stopping;

        Ending(ServerWebExchange exchange, Mono<Boolean> stopping) {
            super(exchange.getResponse());
            this.stopping = stopping;
        }

        /** Only streams are written this way; a problem in the place of a stream is left to finish by itself. */
        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            EventBoundary boundary = new EventBoundary();
            Flux<DataBuffer> events = Flux.from(body)
                    .concatMap(Flux::from)
                    .map(DataBuffer.class::cast)
                    .doOnNext(boundary::follow)
                    .takeUntilOther(stopping);
            Flux<DataBuffer> farewell = Flux.defer(() -> boundary.farewell(bufferFactory()));
            return super.writeAndFlushWith(events.concatWith(farewell).map(Flux::just));
        }
    }
}
