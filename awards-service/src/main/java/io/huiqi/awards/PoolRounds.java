package io.huiqi.awards;

import io.huiqi.awards.budget.PoolClosings;
import io.huiqi.awards.pool.Pool;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Looks for pools to close again and again, also for those whose day passed while nothing ran. */
@Component
final class PoolRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PoolRounds.class);

    private final PoolClosings closings;
    private final Duration interval;
    private final Disposable.Swap running = Disposables.swap();

    PoolRounds(PoolClosings closings, @Value("${awards.pools.interval}") Duration interval) {
        this.closings = closings;
        this.interval = interval;
    }

    private Mono<Void> round() {
        return closings.round().doOnNext(PoolRounds::report).then();
    }

    private static void report(Pool closed) {
        log.info("pool closed pool={} sharing={}", closed.key().id(), closed.sharing());
    }

    @Override
    public void start() {
        running.update(JobRounds.repeat(interval, "pools not closed", this::round)
                .subscribe(nothing -> {}, failure -> log.error("no more pools are closed", failure)));
    }

    @Override
    public void stop() {
        running.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        Disposable current = running.get();
        return current != null && !current.isDisposed();
    }
}
