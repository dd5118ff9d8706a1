package io.huiqi.notification.web;

import io.huiqi.notification.StreamProperties;
import io.micrometer.core.instrument.Counter;
import io.netty.channel.EventLoop;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The streams of one event loop; all that happens to them happens on it, so they need no locks. */
final class StreamGroup {

    private static final int TICKS_PER_HEARTBEAT = 10;

    private final EventLoop loop;
    private final StreamProperties properties;
    private final Clock clock;
    private final Counter dropped;
    private final Set<EventStream> streams = new LinkedHashSet<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private @Nullable Future<?> ticking;

    StreamGroup(EventLoop loop, StreamProperties properties, Clock clock, Counter dropped) {
        this.loop = loop;
        this.properties = properties;
        this.clock = clock;
        this.dropped = dropped;
    }

    /** Begins a stream, unless its client has left already. */
    void add(EventStream stream, long retryMillis) {
        loop.execute(() -> {
            if (!stream.begin(retryMillis)) {
                return;
            }
            streams.add(stream);
            if (ticking == null) {
                long period = Math.max(1, properties.heartbeat().toMillis() / TICKS_PER_HEARTBEAT);
                ticking = loop.scheduleAtFixedRate(this::tick, period, period, TimeUnit.MILLISECONDS);
            }
        });
    }

    void remove(EventStream stream) {
        loop.execute(() -> {
            streams.remove(stream);
            stream.end();
            if (streams.isEmpty()) {
                stopTicking();
            }
        });
    }

    /** Lets every stream go on, once for any number of calls meanwhile. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            loop.execute(() -> {
                woken.set(false);
                each(EventStream::drain);
            });
        }
    }

    /** Notes a client that was too slow. */
    void slow() {
        dropped.increment();
    }

    /** Ends every stream in good order. */
    void close() {
        loop.execute(() -> {
            stopTicking();
            each(EventStream::complete);
        });
    }

    private void tick() {
        Instant now = clock.instant();
        each(stream -> stream.tick(now, properties.heartbeat(), properties.stallTimeout()));
    }

    private void stopTicking() {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    /** A stream that ends while we go through them leaves the group. */
    private void each(Consumer<EventStream> action) {
        List.copyOf(streams).forEach(action);
    }
}
