package io.huiqi.gateway.route;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which requests may be sent a second time, and how their body is kept for it. */
final class Repetition {

    /** Larger bodies are passed on as they come; their clients repeat them themselves. */
    private static final int MAX_KEPT_BYTES = 64 * 1024;

    private Repetition() {}

    /** Whether the request has no body and changes nothing. */
    static boolean isHarmless(ServerHttpRequest request) {
        HttpMethod method = request.getMethod();
        return (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method))
                && request.getHeaders().getContentLength() <= 0
                && !request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Whether the request has a small body and may be repeated: by its method, or because its key makes it so. */
    static boolean needsBody(ServerHttpRequest request) {
        long length = request.getHeaders().getContentLength();
        boolean idempotent = HttpMethod.PUT.equals(request.getMethod())
                || request.getHeaders().containsHeader("Idempotency-Key");
        return idempotent && length >= 0 && length <= MAX_KEPT_BYTES;
    }

    /** Reads the whole body first and lets {@code use} read it as often as it likes; released afterwards. */
    static Mono<Void> keepingBody(ServerWebExchange exchange, Function<ServerWebExchange, Mono<Void>> use) {
        NettyDataBufferFactory buffers =
                (NettyDataBufferFactory) exchange.getResponse().bufferFactory();
        return DataBufferUtils.join(exchange.getRequest().getBody())
                .defaultIfEmpty(buffers.wrap(Unpooled.EMPTY_BUFFER))
                .flatMap(body -> use.apply(repeating(exchange, ((NettyDataBuffer) body).getNativeBuffer(), buffers))
                        .doFinally(signal -> DataBufferUtils.release(body)));
    }

    private static ServerWebExchange repeating(
            ServerWebExchange exchange, ByteBuf body, NettyDataBufferFactory buffers) {
        ServerHttpRequest repeatable = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(
                        () -> body.isReadable() ? Flux.just(buffers.wrap(body.retainedDuplicate())) : Flux.empty());
            }
        };
        return exchange.mutate().request(repeatable).build();
    }
}
