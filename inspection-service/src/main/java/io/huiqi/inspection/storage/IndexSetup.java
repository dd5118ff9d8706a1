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
    private final Disposable.Swap running = Disposables.swap();

    IndexSetup(Mono<Void> declaration) {
        this.declaration = declaration;
    }

    @Override
    public void start() {
        running.update(
                declaration.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE)).subscribe());
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
