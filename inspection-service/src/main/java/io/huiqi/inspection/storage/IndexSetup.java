package io.huiqi.inspection.storage;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Declares the indexes at start-up, and again until the store answers. */
final class IndexSetup implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Mono<Void> declaration;
    private Disposable running = Disposables.disposed();

    IndexSetup(Mono<Void> declaration) {
        this.declaration = declaration;
    }

    @Override
    public void start() {
        running = declaration.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE)).subscribe();
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
