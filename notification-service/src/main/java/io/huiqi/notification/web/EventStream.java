package io.huiqi.notification.web;

import io.huiqi.notification.feed.Feed;
import io.huiqi.notification.feed.FeedEvent;
import io.huiqi.notification.feed.Slice;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import reactor.core.Disposable;
import reactor.core.publisher.FluxSink;

/**
 * One client's stream: a cursor into the feed. It writes only while the connection takes bytes, so a slow client holds
 * no events; when the ring leaves behind a client that takes nothing, or it takes nothing for too long, its connection is
 * closed and it resumes with its last id. Everything happens on the event loop of the connection.
 */
final class EventStream {

    private static final int BATCH = 64;

    private final Feed feed;
    private final EventQuery query;
    private final Instant until;
    private final Channel channel;
    private final DataBufferFactory buffers;
    private final FluxSink<DataBuffer> sink;
    private final Runnable onSlow;
    private final ChannelInboundHandlerAdapter writability = new OnWritable();
    private long cursor;
    private long told;
    private boolean live;
    private boolean ended;
    private boolean wrote;
    private @Nullable Disposable reading;
    private @Nullable Instant lastWrite;
    private @Nullable Instant stalledSince;

    EventStream(
            Feed feed,
            long cursor,
            EventQuery query,
            Instant until,
            Channel channel,
            DataBufferFactory buffers,
            FluxSink<DataBuffer> sink,
            Runnable onSlow) {
        this.feed = feed;
        this.cursor = cursor;
        this.told = cursor;
        this.query = query;
        this.until = until;
        this.channel = channel;
        this.buffers = buffers;
        this.sink = sink;
        this.onSlow = onSlow;
    }

    /**
     * Tells the client when to reconnect and, at once, with which id: it may be cut off before its first event. False when
     * it has left already.
     */
    boolean begin(long retryMillis) {
        if (ended) {
            return false;
        }
        channel.pipeline().addFirst(writability);
        sink.onRequest(demand -> drain());
        write("retry:" + retryMillis + "\nid:" + cursor + "\n\n");
        drain();
        return true;
    }

    /** Writes what has come, as far as the connection takes it. */
    void drain() {
        while (!ended && reading == null && sink.requestedFromDownstream() > 0 && channel.isWritable()) {
            Slice slice = feed.recent(cursor, query.filter(), BATCH);
            if (slice == null) {
                readHistory();
                return;
            }
            boolean more = slice.events().size() == BATCH;
            take(slice);
            if (!more) {
                live = true;
                return;
            }
        }
    }

    /** Sends a comment after a silence, and ends the stream of a client that takes nothing or may no longer listen. */
    void tick(Instant now, Duration heartbeat, Duration patience) {
        if (now.isAfter(until)) {
            complete();
            return;
        }
        if (!channel.isWritable() || sink.requestedFromDownstream() == 0) {
            stalledSince = stalledSince == null ? now : stalledSince;
            if (now.isAfter(stalledSince.plus(patience)) || (live && !feed.remembers(cursor))) {
                drop();
            }
            return;
        }
        stalledSince = null;
        if (wrote || lastWrite == null) {
            lastWrite = now;
            wrote = false;
        } else if (!now.isBefore(lastWrite.plus(heartbeat))) {
            write(told == cursor ? ":\n\n" : ":\nid:" + cursor + "\n\n");
            told = cursor;
        }
    }

    /** Ends the stream in good order; the client reconnects. */
    void complete() {
        if (!ended) {
            sink.complete();
        }
    }

    /** Lets go of everything, however the stream came to its end. */
    void end() {
        ended = true;
        if (reading != null) {
            reading.dispose();
        }
        if (channel.pipeline().context(writability) != null) {
            channel.pipeline().remove(writability);
        }
    }

    private void readHistory() {
        live = false;
        reading = feed.older(cursor, query.filter(), BATCH).subscribe(this::onHistory, this::onHistoryLost);
    }

    private void onHistory(Slice slice) {
        channel.eventLoop().execute(() -> {
            reading = null;
            if (!ended) {
                take(slice);
                drain();
            }
        });
    }

    private void onHistoryLost(Throwable failure) {
        channel.eventLoop().execute(this::complete);
    }

    private void take(Slice slice) {
        cursor = slice.next();
        if (!slice.isEmpty()) {
            write(slice.events());
        }
    }

    private void write(List<FeedEvent> events) {
        List<DataBuffer> blocks = events.stream()
                .map(event -> buffers.wrap(event.frame(query.personal()).block()))
                .toList();
        wrote = true;
        told = events.get(events.size() - 1).cursor();
        sink.next(blocks.size() == 1 ? blocks.get(0) : buffers.join(blocks));
    }

    private void write(String block) {
        wrote = true;
        sink.next(buffers.wrap(block.getBytes(StandardCharsets.UTF_8)));
    }

    private void drop() {
        onSlow.run();
        ChannelFuture unused = channel.close();
    }

    /** Goes on when the connection takes bytes again. */
    private final class OnWritable extends ChannelInboundHandlerAdapter {

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
            super.channelWritabilityChanged(context);
            context.executor().execute(EventStream.this::drain);
        }
    }
}
