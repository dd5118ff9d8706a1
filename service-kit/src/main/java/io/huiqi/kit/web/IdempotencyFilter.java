package io.huiqi.kit.web;

import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.problem.ProblemWriter;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.IdempotencyKeys.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes a POST with an {@code Idempotency-Key} safe to repeat: the same key and body get the same answer, another body
 * gets 422, and while the first is still under way a second gets 409 (draft-ietf-httpapi-idempotency-key-header).
 *
 * <p>A stream of lines has no answer that could be kept; it passes, because each of its lines is safe to repeat.
 */
final class IdempotencyFilter implements WebFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LINK);
    private static final int BODY_LIMIT = 1024 * 1024;

    private final IdempotencyKeys keys;
    private final ProblemWriter problems;

    IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String key = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (key == null || !HttpMethod.POST.equals(exchange.getRequest().getMethod()) || isStream(exchange)) {
            return chain.filter(exchange);
        }
        if (!KEY.matcher(key).matches()) {
            return problems.write(
                    exchange,
                    new Problem(
                            HttpStatus.BAD_REQUEST,
                            "invalid-idempotency-key",
                            "Idempotency-Key must be 1 to 255 printable ASCII characters without spaces."));
        }
        return exchange.getPrincipal()
                .map(principal -> Caller.of(principal).client())
                .defaultIfEmpty("")
                .flatMap(client -> body(exchange).flatMap(body -> once(exchange, chain, client, key, body)));
    }

    private static boolean isStream(ServerWebExchange exchange) {
        String type = exchange.getRequest().getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.APPLICATION_NDJSON_VALUE);
    }

    private Mono<byte[]> body(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), BODY_LIMIT)
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0]);
    }

    private Mono<Void> once(ServerWebExchange exchange, WebFilterChain chain, String client, String key, byte[] body) {
        String id = Ids.from(client, key);
        String fingerprint =
                Ids.from(exchange.getRequest().getPath().value(), new String(body, StandardCharsets.ISO_8859_1));
        return keys.begin(id, fingerprint).flatMap(entry -> {
            if (!entry.fingerprint().equals(fingerprint)) {
                return problems.write(exchange, reused());
            }
            Answer answer = entry.answer();
            if (answer != null) {
                return replay(exchange.getResponse(), answer);
            }
            return entry.isMine() ? perform(exchange, chain, id, body) : problems.write(exchange, inFlight());
        });
    }

    private Mono<Void> perform(ServerWebExchange exchange, WebFilterChain chain, String id, byte[] body) {
        Recording response = new Recording(exchange.getResponse(), id);
        ServerHttpRequestDecorator request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
            }
        };
        ServerWebExchange recorded =
                exchange.mutate().request(request).response(response).build();
        return chain.filter(recorded).onErrorResume(failure -> problems.handle(recorded, failure));
    }

    private static Mono<Void> replay(ServerHttpResponse response, Answer answer) {
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        answer.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(answer.body().getData())));
    }

    private static Problem reused() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used with another request; use a new key for a new request.");
    }

    private static Problem inFlight() {
        return new Problem(
                HttpStatus.CONFLICT, "request-in-flight", "The first request with this key is still under way.");
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** Keeps the answer before it is sent: what a client has seen, a repetition will see. */
    private final class Recording extends ServerHttpResponseDecorator {

        private final String id;

        Recording(ServerHttpResponse response, String id) {
            super(response);
            this.id = id;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return DataBufferUtils.join(body, BODY_LIMIT)
                    .map(IdempotencyFilter::bytes)
                    .defaultIfEmpty(new byte[0])
                    .flatMap(bytes -> keep(bytes)
                            .then(getDelegate()
                                    .writeWith(Mono.fromSupplier(
                                            () -> bufferFactory().wrap(bytes)))));
        }

        @Override
        public Mono<Void> setComplete() {
            return keep(new byte[0]).then(getDelegate().setComplete());
        }

        private Mono<Void> keep(byte[] body) {
            HttpStatusCode status = statusOf(this);
            return status.is5xxServerError() || status.value() == HttpStatus.TOO_MANY_REQUESTS.value()
                    ? keys.forget(id)
                    : keys.finish(id, new Answer(status.value(), kept(), new Binary(body)));
        }

        private Map<String, String> kept() {
            Map<String, String> headers = new LinkedHashMap<>();
            for (String name : KEPT) {
                String value = getHeaders().getFirst(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
            return headers;
        }
    }

    private static HttpStatusCode statusOf(ServerHttpResponse response) {
        @Nullable HttpStatusCode status = response.getStatusCode();
        return status == null ? HttpStatus.OK : status;
    }
}
