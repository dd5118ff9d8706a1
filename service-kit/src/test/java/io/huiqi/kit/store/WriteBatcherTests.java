package io.huiqi.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class WriteBatcherTests {

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final List<Sinks.Empty<Void>> pending = new CopyOnWriteArrayList<>();
    private final WriteBatcher<Integer, String> batcher = new WriteBatcher<>(3, this::write);

    private Mono<List<String>> write(List<Integer> items) {
        batches.add(items);
        Sinks.Empty<Void> done = Sinks.empty();
        pending.add(done);
        return done.asMono().thenReturn(items.stream().map(item -> "w" + item).toList());
    }

    @Test
    void whatIsAskedForDuringOneBatchGoesTogetherInTheNext() {
        List<String> outcomes = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            batcher.submit(i).subscribe(outcomes::add);
        }
        for (int i = 0; i < pending.size(); i++) {
            pending.get(i).tryEmitEmpty();
        }

        assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4), List.of(5));
        assertThat(outcomes).containsExactly("w1", "w2", "w3", "w4", "w5");
    }

    @Test
    void aFailedBatchFailsItsItemsAndNotTheNextOnes() {
        WriteBatcher<Integer, Integer> failing = new WriteBatcher<>(
                10, items -> items.contains(13) ? Mono.error(new IllegalStateException("13")) : Mono.just(items));

        StepVerifier.create(failing.submit(13)).verifyErrorMessage("13");
        StepVerifier.create(failing.submit(14)).expectNext(14).verifyComplete();
    }

    @Test
    void nothingIsLostUnderConcurrentSubmission() {
        WriteBatcher<Integer, Integer> echo =
                new WriteBatcher<>(100, items -> Mono.just(items).publishOn(Schedulers.parallel()));

        Mono<Long> sum = Flux.range(1, 10_000)
                .flatMap(i -> Mono.defer(() -> echo.submit(i)).subscribeOn(Schedulers.boundedElastic()), 64)
                .reduce(0L, Long::sum);

        StepVerifier.create(sum).expectNext(50_005_000L).verifyComplete();
    }
}
