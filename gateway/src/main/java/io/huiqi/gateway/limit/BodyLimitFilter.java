package io.huiqi.gateway.limit;

import io.huiqi.gateway.problem.BodyTooLarge;
import io.huiqi.gateway.problem.Problem;
import io.huiqi.gateway.problem.Problems;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** Refuses a body that is too large: at once when it says so, otherwise when it grows past the limit. */
@Component
@Order(-40)
class BodyLimitFilter implements WebFilter {

    private static final String IMPORT = "/api/v1/enterprises/import";
    private static final long MOST_DISCARDED = DataSize.ofMegabytes(64).toBytes();
    private static final Duration LONGEST_DISCARDING = Duration.ofSeconds(20);

    private final LimitProperties limits;
    private final Problems problems;

    BodyLimitFilter(LimitProperties limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long limit = IMPORT.equals(request.getPath().value())
                ? limits.importBody().toBytes()
                : limits.body().toBytes();
        long length = request.getHeaders().getContentLength();
        if (length > limit) {
            return discarded(request, length)
                    .then(Mono.defer(
                            () -> problems.write(exchange, Problem.BODY_TOO_LARGE, new BodyTooLarge(limit).detail())));
        }
        boolean unknownLength = request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
        return chain.filter(unknownLength ? counting(exchange, limit) : exchange);
    }

    /**
     * Many clients read no answer before all is written, and lose it when the connection ends before; so some of what is
     * refused is read and thrown away, unless the client waits to be asked for it.
     */
    private static Mono<Void> discarded(ServerHttpRequest request, long length) {
        if (length > MOST_DISCARDED || request.getHeaders().containsHeader(HttpHeaders.EXPECT)) {
            return Mono.empty();
        }
        return request.getBody()
                .doOnNext(DataBufferUtils::release)
                .take(LONGEST_DISCARDING)
                .then()
                .onErrorComplete();
    }

    private static ServerWebExchange counting(ServerWebExchange exchange, long limit) {
        return exchange.mutate()
                .request(new ServerHttpRequestDecorator(exchange.getRequest()) {
                    @Override
                    public Flux<DataBuffer> getBody() {
                        return Flux.defer(() -> super.getBody().handle(new Count(limit)::pass));
                    }
                })
                .build();
    }

    /** How much of one body has passed. */
    private static final class Count {

        private final long limit;
        private long passed;

        Count(long limit) {
            this.limit = limit;
        }

        void pass(DataBuffer buffer, SynchronousSink<DataBuffer> onward) {
            passed += buffer.readableByteCount();
            if (passed > limit) {
                DataBufferUtils.release(buffer);
                onward.error(new BodyTooLarge(limit));
            } else {
                onward.next(buffer);
            }
        }
    }
}
