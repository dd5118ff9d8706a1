package io.huiqi.notification.web;

import io.huiqi.notification.feed.EventFilter;
import io.huiqi.notification.feed.Feed;
import io.huiqi.notification.feed.Slice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Reads the feed a page at a time, and waits for the next event when a client is ready to. */
final class PullFeed {

    private static final int MOST_PAGES = 40;

    private final Feed feed;
    private final Sinks.Many<Long> appended = Sinks.many().multicast().directBestEffort();

    PullFeed(Feed feed) {
        this.feed = feed;
        feed.onAppend(() -> appended.tryEmitNext(feed.head()));
    }

    /** The next wanted events after a cursor; none when there are none yet, or not within a long search. */
    Mono<Slice> read(long cursor, EventFilter filter, int limit, Duration wait) {
        return search(cursor, filter, limit)
                .flatMap(found -> found.isEmpty() && !wait.isZero()
                        ? await(found.next(), filter, limit, wait)
                        : Mono.just(found));
    }

    /** Goes on page by page while it finds nothing and has not reached the end. */
    private Mono<Slice> search(long cursor, EventFilter filter, int limit) {
        return step(cursor, filter, limit)
                .expand(slice -> slice.isEmpty() && slice.next() < feed.head()
                        ? step(slice.next(), filter, limit)
                        : Mono.empty())
                .take(MOST_PAGES)
                .last();
    }

    private Mono<Slice> step(long cursor, EventFilter filter, int limit) {
        return Mono.defer(() -> {
            Slice recent = feed.recent(cursor, filter, limit);
            return recent == null ? feed.older(cursor, filter, limit) : Mono.just(recent);
        });
    }

    /**
     * Listens first and looks then, so that nothing slips in between. What was searched once is not searched again: each
     * search begins where the one before ended, and so does the client's next request.
     */
    private Mono<Slice> await(long cursor, EventFilter filter, int limit, Duration wait) {
        AtomicLong reached = new AtomicLong(cursor);
        Flux<Long> occasions = Flux.merge(appended.asFlux().onBackpressureLatest(), Mono.just(cursor));
        return occasions
                .publishOn(Schedulers.parallel(), 1)
                .concatMap(occasion -> search(reached.get(), filter, limit), 1)
                .doOnNext(slice -> reached.set(slice.next()))
                .filter(slice -> !slice.isEmpty())
                .next()
                .timeout(wait, Mono.fromSupplier(() -> new Slice(List.of(), reached.get())));
    }
}
