package io.huiqi.kit.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/** Declares the indexes of a collection at start-up, again and again until the store answers. */
public final class IndexDeclaration implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexDeclaration.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MongoCollection<?> collection;
    private final List<IndexModel> indexes;
    private final Disposable.Swap running = Disposables.swap();

    public IndexDeclaration(MongoCollection<?> collection, List<IndexModel> indexes) {
        this.collection = collection;
        this.indexes = List.copyOf(indexes);
    }

    @Override
    public void start() {
        String name = collection.getNamespace().getCollectionName();
        running.update(Flux.defer(() -> collection.createIndexes(indexes))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE)
                        .doBeforeRetry(retry -> log.warn(
                                "indexes not declared collection={} cause={}",
                                name,
                                retry.failure().toString())))
                .subscribe());
    }

    @Override
    public void stop() {
        running.update(null);
    }

    @Override
    public boolean isRunning() {
        Disposable current = running.get();
        return current != null && !current.isDisposed();
    }
}
