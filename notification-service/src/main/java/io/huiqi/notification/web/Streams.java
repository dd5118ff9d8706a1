package io.huiqi.notification.web;

import io.huiqi.kit.problem.Problem;
import io.huiqi.notification.StreamProperties;
import io.huiqi.notification.feed.Feed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * All live streams of this process. Each belongs to the event loop of its connection, which wakes all its streams at
 * once when the feed has grown: no thread, no queue and no copy of an event per client.
 */
final class Streams implements SmartLifecycle {

    private final Feed feed;
    private final StreamProperties properties;
    private final Clock clock;
    private final Counter dropped;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<EventLoop, StreamGroup> groups = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Streams(Feed feed, StreamProperties properties, Clock clock, MeterRegistry meters) {
        this.feed = feed;
        this.properties = properties;
        this.clock = clock;
        this.dropped = meters.counter("huiqi.stream.dropped");
        meters.gauge("huiqi.stream.subscribers", open);
        feed.onAppend(() -> groups.values().forEach(StreamGroup::wake));
    }

    /**
     * Streams to a client until it leaves, is too slow, or its token expires.
     *
     * @param cursor after which to begin
     */
    Mono<Void> serve(ServerWebExchange exchange, long cursor, EventQuery query, Instant until) {
        if (closing || open.get() >= properties.maxStreams()) {
            return Mono.error(new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-streams",
                            "No further stream can be served here now.")
                    .asException());
        }
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.getHeaders().setCacheControl("no-store, no-transform");
        response.getHeaders().set("X-Accel-Buffering", "no");
        Channel channel = channelOf(response);
        return response.writeWith(Flux.<DataBuffer>push(sink -> {
            open.incrementAndGet();
            StreamGroup group = groups.computeIfAbsent(channel.eventLoop(), this::newGroup);
            EventStream stream =
                    new EventStream(feed, cursor, query, until, channel, response.bufferFactory(), sink, group::slow);
            sink.onDispose(() -> {
                open.decrementAndGet();
                group.remove(stream);
            });
            group.add(stream, retryMillis());
        }));
    }

    @Override
    public void start() {
        closing = false;
    }

    /** Ends all streams, so that their clients reconnect elsewhere, before the server stops taking requests. */
    @Override
    public void stop() {
        closing = true;
        groups.values().forEach(StreamGroup::close);
        groups.clear();
    }

    @Override
    public boolean isRunning() {
        return !closing;
    }

    private StreamGroup newGroup(EventLoop loop) {
        return new StreamGroup(loop, properties, clock, dropped);
    }

    /** Spread, so that clients cut off together do not come back together. */
    private long retryMillis() {
        long least = properties.retry().toMillis();
        return least + ThreadLocalRandom.current().nextLong(least + 1);
    }

    private static Channel channelOf(ServerHttpResponse response) {
        AtomicReference<@Nullable Channel> channel = new AtomicReference<>();
        HttpServerResponse server = ServerHttpResponseDecorator.getNativeResponse(response);
        server.withConnection(connection -> channel.set(connection.channel()));
        return Objects.requireNonNull(channel.get(), "a response of Netty");
    }
}
