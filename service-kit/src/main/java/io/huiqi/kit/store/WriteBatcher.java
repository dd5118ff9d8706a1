package io.huiqi.kit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Group commit: writes asked for while one batch is under way go together in the next one. It waits for nothing when
 * idle, and its batches grow by themselves under load.
 *
 * @param <T> what is written
 * @param <R> the outcome of one write
 */
public final class WriteBatcher<T, R> {

    private final int limit;
    private final Function<List<T>, Mono<List<R>>> writer;
    private final Queue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * @param limit the most writes of one batch
     * @param writer writes a batch and answers one outcome per item, in their order
     */
    public WriteBatcher(int limit, Function<List<T>, Mono<List<R>>> writer) {
        this.limit = limit;
        this.writer = writer;
    }

    /** Completes with the outcome of this item; fails when its batch fails. */
    public Mono<R> submit(T item) {
        return Mono.create(sink -> {
            queue.add(new Waiting<>(item, sink));
            drain();
        });
    }

    private void drain() {
        while (!queue.isEmpty() && busy.compareAndSet(false, true)) {
            List<Waiting<T, R>> batch = take();
            if (batch.isEmpty()) {
                busy.set(false);
            } else {
                write(batch);
                return;
            }
        }
    }

    private List<Waiting<T, R>> take() {
        List<Waiting<T, R>> batch = new ArrayList<>();
        Waiting<T, R> next;
        while (batch.size() < limit && (next = queue.poll()) != null) {
            batch.add(next);
        }
        return batch;
    }

    private void write(List<Waiting<T, R>> batch) {
        Mono.defer(() -> writer.apply(batch.stream().map(Waiting::item).toList()))
                .doFinally(signal -> {
                    busy.set(false);
                    drain();
                })
                .subscribe(
                        outcomes -> {
                            for (int i = 0; i < batch.size(); i++) {
                                batch.get(i).sink().success(outcomes.get(i));
                            }
                        },
                        failure -> batch.forEach(each -> each.sink().error(failure)));
    }

    private record Waiting<T, R>(T item, MonoSink<R> sink) {}
}
