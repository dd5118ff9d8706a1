package io.huiqi.awards.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.kit.paging.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Rounds over a policy with two pools that are shared at the end of March. */
class PoolClosingsTests {

    private static final PoolKey ONE = new PoolKey("technical-renovation", 2020);
    private static final PoolKey OTHER = new PoolKey("green-interest-subsidy", 2020);
    private static final long TOO_MUCH_TOGETHER = 6_000_000_000_000_000_000L;

    private final InMemory budgets = new InMemory();

    @Test
    void aPoolThatCannotBeSharedKeepsNoOtherFromIt() {
        budgets.hold(ONE, 100, TOO_MUCH_TOGETHER, TOO_MUCH_TOGETHER);
        budgets.hold(OTHER, 100, 30);

        assertThatThrownBy(() -> closings().round().blockLast()).isInstanceOf(ArithmeticException.class);

        assertThat(budgets.pool(OTHER).isClosed()).isTrue();
        assertThat(budgets.pool(ONE).isClosed()).isFalse();
    }

    @Test
    void aPoolThatWasSharedIsNotReadInEveryRound() {
        budgets.hold(ONE, 100, 30);
        PoolClosings closings = closings();
        closings.round().blockLast();
        closings.round().blockLast();
        budgets.read.clear();

        closings.round().blockLast();

        assertThat(budgets.pool(ONE).isClosed()).isTrue();
        assertThat(budgets.read).isNotEmpty().doesNotContain(ONE);
    }

    private PoolClosings closings() {
        String yaml = PolicyFixtures.jiaozuoYaml()
                .replace("onExhaustion: refuse", "onExhaustion: pro-rata\n    closes: 03-31");
        Rulebook rulebook = new Rulebook(List.of(PolicyReader.policyOf(yaml).orElseThrow()));
        Clock clock = Clock.fixed(Instant.parse("2021-06-01T00:00:00Z"), ZoneOffset.UTC);
        Treasury treasury = new Treasury(budgets, (key, lastSequence, cause, changes) -> List.of());
        return new PoolClosings(treasury, () -> Mono.just(rulebook), Mono::empty, clock, Duration.ofMinutes(10));
    }

    private static final class InMemory implements Budgets {

        private final Map<PoolKey, Budget> stored = new HashMap<>();
        private final List<PoolKey> read = new ArrayList<>();

        void hold(PoolKey key, long fen, long... asked) {
            Pool pool = Pool.unbudgeted(key).budget(fen).pool();
            for (int i = 0; i < asked.length; i++) {
                pool = pool.reserve("c" + i, 1, "b" + i, asked[i], Exhaustion.PRO_RATA)
                        .pool();
            }
            stored.put(key, new Budget(pool, 1, 0, List.of()));
        }

        Pool pool(PoolKey key) {
            return stored.get(key).pool();
        }

        @Override
        public Mono<Budget> find(PoolKey key) {
            return Mono.fromSupplier(() -> {
                read.add(key);
                return stored.get(key);
            });
        }

        @Override
        public Mono<Page<Budget>> list(int limit, String cursor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Boolean> save(Budget next) {
            stored.put(next.pool().key(), next);
            return Mono.just(true);
        }
    }
}
