package io.huiqi.kit.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets idempotency keys a day after their use. */
final class IdempotencyPurge implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IdempotencyPurge.class);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final IdempotencyKeys keys;
    private Disposable running = Disposables.disposed();

    IdempotencyPurge(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public void start() {
        running = Flux.interval(FIRST, INTERVAL)
                .onBackpressureDrop()
                .concatMap(tick -> keys.purge().onErrorResume(failure -> {
                    log.warn("idempotency keys not purged cause={}", failure.toString());
                    return Mono.empty();
                }))
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
