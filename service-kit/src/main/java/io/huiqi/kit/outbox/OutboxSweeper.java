package io.huiqi.kit.outbox;

import io.huiqi.kit.store.Leases;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Announces what crashes left behind, on one replica at a time, and reports the age of what waits. */
public final class OutboxSweeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxSweeper.class);

    private final List<Outbox> outboxes;
    private final Leases leases;
    private final Clock clock;
    private final Duration interval;
    private final Duration grace;
    private final Map<String, Instant> oldest = new ConcurrentHashMap<>();
    private Disposable running = Disposables.disposed();

    /**
     * @param interval how often to look
     * @param grace how long whoever wrote an event has to announce it before the sweeper does
     */
    public OutboxSweeper(
            List<Outbox> outboxes,
            Leases leases,
            Clock clock,
            MeterRegistry meters,
            Duration interval,
            Duration grace) {
        this.outboxes = outboxes;
        this.leases = leases;
        this.clock = clock;
        this.interval = interval;
        this.grace = grace;
        outboxes.forEach(outbox -> Gauge.builder("huiqi.outbox.age", () -> ageSeconds(outbox.name()))
                .description("Age of the oldest event that waits to be announced")
                .tag("outbox", outbox.name())
                .baseUnit("seconds")
                .register(meters));
    }

    /** One round over all outboxes; returns how many documents were announced. */
    public Mono<Integer> sweep() {
        return Flux.fromIterable(outboxes).concatMap(this::sweepIfLeased).reduce(0, Integer::sum);
    }

    private Mono<Integer> sweepIfLeased(Outbox outbox) {
        return leases.acquire("sweep-" + outbox.name(), interval.multipliedBy(3))
                .flatMap(mine -> mine ? outbox.sweep(clock.instant().minus(grace)) : Mono.just(0))
                .doOnNext(count -> {
                    if (count > 0) {
                        log.info("swept outbox={} documents={}", outbox.name(), count);
                    }
                })
                .flatMap(count -> outbox.oldest()
                        .doOnNext(instant -> oldest.put(outbox.name(), instant))
                        .switchIfEmpty(Mono.fromRunnable(() -> oldest.remove(outbox.name())))
                        .thenReturn(count))
                .onErrorResume(failure -> {
                    log.warn("sweep failed outbox={} cause={}", outbox.name(), failure.toString());
                    return Mono.just(0);
                });
    }

    private double ageSeconds(String outbox) {
        Instant since = oldest.get(outbox);
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    @Override
    public void start() {
        running = Flux.fromIterable(outboxes)
                .concatMap(Outbox::ensureIndex)
                .then()
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, interval))
                .thenMany(Flux.interval(interval).onBackpressureDrop().concatMap(tick -> sweep(), 1))
                .subscribe();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }
}
