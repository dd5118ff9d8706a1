package io.huiqi.awards;

import io.huiqi.awards.messaging.PoolClosings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;

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

    @Override
    public void start() {
        running.update(JobRounds.repeat(interval, "pools not closed", closings::round)
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
