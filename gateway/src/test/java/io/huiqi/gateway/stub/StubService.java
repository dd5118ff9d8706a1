package io.huiqi.gateway.stub;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service that answers as a test says and remembers what it was asked. */
public final class StubService {

    private final String name;
    private final int port;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Set<Channel> connections = ConcurrentHashMap.newKeySet();
    private volatile BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer;
    private @Nullable DisposableServer server;

    /** One request as it arrived. */
    public record Seen(String method, String uri, HttpHeaders headers, String body) {

        public @Nullable String header(String name) {
            return headers.get(name);
        }
    }

    private StubService(String name) {
        this.name = name;
        this.answer = this::sayName;
        this.server = listen(0);
        this.port = server.port();
    }

    public static StubService start(String name) {
        return new StubService(name);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    /** From now on answers like this. */
    public void answer(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
        this.answer = answer;
    }

    public void answerJson(String json) {
        answer((request, response) ->
                response.header("Content-Type", "application/json").sendString(Mono.just(json)));
    }

    /** Forgets all requests and answers with its name again. */
    public void reset() {
        seen.clear();
        answer = this::sayName;
        resume();
    }

    /** Stops accepting connections and drops those there are. */
    public void stop() {
        if (server != null) {
            server.disposeNow();
            server = null;
            connections.forEach(connection -> connection.close().syncUninterruptibly());
            connections.clear();
        }
    }

    /** Listens again at the same port. */
    public void resume() {
        if (server == null) {
            server = listen(port);
        }
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public Seen last() {
        return seen.get(seen.size() - 1);
    }

    private DisposableServer listen(int port) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .doOnChannelInit((observer, channel, address) -> connections.add(channel))
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asString(StandardCharsets.UTF_8)
                        .defaultIfEmpty("")
                        .doOnNext(body -> seen.add(
                                new Seen(request.method().name(), request.uri(), request.requestHeaders(), body)))
                        .flatMap(body -> Mono.from(answer.apply(request, response))))
                .bindNow();
    }

    private Publisher<Void> sayName(HttpServerRequest request, HttpServerResponse response) {
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just("{\"service\":\"" + name + "\"}"));
    }
}
