package io.huiqi.awards.storage;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.util.retry.Retry;

/** Declares the indexes at start-up, as soon as the store answers. */
final class Indexes implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MongoAwards awards;
    private Disposable declaring = Disposables.disposed();

    Indexes(MongoAwards awards) {
        this.awards = awards;
    }

    @Override
    public void start() {
        declaring = awards.ensureIndexes()
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
                .subscribe();
    }

    @Override
    public void stop() {
        declaring.dispose();
    }

    @Override
    public boolean isRunning() {
        return !declaring.isDisposed();
    }
}
