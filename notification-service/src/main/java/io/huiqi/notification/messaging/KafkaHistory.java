package io.huiqi.notification.messaging;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.huiqi.notification.feed.FeedEvent;
import io.huiqi.notification.feed.History;
import io.huiqi.notification.feed.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The feed before the ring: one consumer that all clients use by turns. It reads pages of fixed offsets and keeps those
 * last used, so a crowd that replays the same stretch reads it once.
 */
final class KafkaHistory implements History, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaHistory.class);
    private static final int PAGE = 512;
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final FeedClients clients;
    private final TopicPartition feed;
    private final FeedReader reader;
    private final AsyncLoadingCache<Long, Slice> pages;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(job -> {
        Thread thread = new Thread(job, "feed-history");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Consumer<String, byte[]> consumer;

    /** @param bytes of pages kept */
    KafkaHistory(FeedClients clients, TopicPartition feed, FeedReader reader, long bytes) {
        this.clients = clients;
        this.feed = feed;
        this.reader = reader;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Long page, Slice slice) -> 1 + slice.size())
                .buildAsync((page, executor) -> inTurn(consumer -> load(consumer, page)));
    }

    @Override
    public Mono<Slice> pageAt(long cursor) {
        long page = cursor / PAGE;
        return Mono.fromFuture(() -> pages.get(page), true)
                .publishOn(Schedulers.parallel())
                .doOnNext(slice -> forgetUnlessWhole(page, slice));
    }

    @Override
    public Mono<Long> cursorAt(Instant instant) {
        return Mono.fromFuture(() -> inTurn(consumer -> offsetAt(consumer, instant)))
                .publishOn(Schedulers.parallel());
    }

    @Override
    public Mono<Long> end() {
        return Mono.fromFuture(() -> inTurn(this::endOf)).publishOn(Schedulers.parallel());
    }

    @Override
    public void close() {
        turns.execute(this::forget);
        turns.shutdown();
    }

    /** A page that the feed has not filled yet is read again next time. */
    private void forgetUnlessWhole(long page, Slice slice) {
        if (slice.next() < (page + 1) * PAGE) {
            pages.synchronous().invalidate(page);
        }
    }

    /** The end is asked for first: what is appended between the two questions is later than it and must not be skipped. */
    private long offsetAt(Consumer<String, byte[]> consumer, Instant instant) {
        long end = endOf(consumer);
        OffsetAndTimestamp found =
                consumer.offsetsForTimes(Map.of(feed, millisOf(instant))).get(feed);
        return found == null ? end : found.offset();
    }

    /** Milliseconds since 1970; nothing was recorded before, and nothing will be when they no longer fit. */
    private static long millisOf(Instant instant) {
        return instant.isBefore(Instant.EPOCH) ? 0 : instant.isAfter(LATEST) ? Long.MAX_VALUE : instant.toEpochMilli();
    }

    private Slice load(Consumer<String, byte[]> consumer, long page) {
        long start = page * PAGE;
        long end = Math.min(start + PAGE, endOf(consumer));
        List<FeedEvent> events = new ArrayList<>();
        consumer.seek(feed, start);
        for (long left = PATIENCE.dividedBy(STEP); consumer.position(feed) < end; left--) {
            if (left == 0) {
                throw new TimeoutException("the feed does not answer");
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(STEP)) {
                if (record.offset() < end) {
                    reader.read(record).ifPresent(events::add);
                }
            }
        }
        return new Slice(events, end);
    }

    private long endOf(Consumer<String, byte[]> consumer) {
        return consumer.endOffsets(Set.of(feed)).getOrDefault(feed, 0L);
    }

    private <T> CompletableFuture<T> inTurn(Function<Consumer<String, byte[]>, T> read) {
        return CompletableFuture.supplyAsync(() -> read(read), turns);
    }

    private <T> T read(Function<Consumer<String, byte[]>, T> read) {
        try {
            if (consumer == null) {
                consumer = clients.feedReader("notification-service.history", PAGE);
                consumer.assign(List.of(feed));
            }
            return read.apply(consumer);
        } catch (RuntimeException e) {
            log.warn("history could not be read cause={}", e.toString());
            forget();
            throw e;
        }
    }

    private void forget() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
