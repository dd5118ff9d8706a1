package io.huiqi.awards.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Exhaustion;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a pool after any operations. */
class PoolPropertiesTests {

    private static final Pool FRESH =
            Pool.unbudgeted(new PoolKey("p", 2020)).budget(1000).pool();

    @Property
    void whatIsUsedNeverExceedsTheMoneyAndNothingIsLost(@ForAll("operations") List<Operation> operations) {
        Pool pool = FRESH;
        for (Operation operation : operations) {
            pool = operation.on(pool).pool();
            assertThat(pool.available()).isNotNegative();
            assertThat(pool.reserved() + pool.committed() + pool.available()).isEqualTo(pool.fen());
        }
    }

    @Property
    void nobodyWaitsWhoCouldBeServed(@ForAll("operations") List<Operation> operations) {
        Pool pool = after(operations);

        assertThat(pool.waiting().stream().limit(1)).noneMatch(first -> first.fen() <= pool.available());
    }

    @Property
    void everyOperationTwiceIsTheSameAsOnce(@ForAll("operations") List<Operation> operations) {
        Pool twice = FRESH;
        for (Operation operation : operations) {
            Pool once = operation.on(twice).pool();
            twice = operation.on(once).pool();
            assertThat(twice).isEqualTo(once);
        }
    }

    @Property
    void wishesThatAllFitAreServedInAnyOrder(@ForAll("wishes") List<Integer> sums) {
        Pool pool = FRESH;
        for (int i = 0; i < sums.size(); i++) {
            pool = pool.reserve("c" + i, 1, "b", sums.get(i), Exhaustion.WAITING_LIST)
                    .pool();
        }

        assertThat(pool.waiting()).isEmpty();
        assertThat(pool.reserved())
                .isEqualTo(sums.stream().mapToLong(sum -> sum).sum());
    }

    private static Pool after(List<Operation> operations) {
        Pool pool = FRESH;
        for (Operation operation : operations) {
            pool = operation.on(pool).pool();
        }
        return pool;
    }

    enum Kind {
        RESERVE,
        QUEUE,
        COMMIT,
        RELEASE,
        BUDGET,
        ASK_FOR_MORE,
        QUEUE_FOR_MORE,
        COMMIT_MORE,
        ASK_FOR_NO_MORE,
        TAKE_BACK
    }

    record Operation(Kind kind, String claim, long fen) {

        Step on(Pool pool) {
            return switch (kind) {
                case RESERVE -> pool.reserve(claim, 1, "b", fen, Exhaustion.REFUSE);
                case QUEUE -> pool.reserve(claim, 1, "b", fen, Exhaustion.WAITING_LIST);
                case COMMIT -> pool.commit(claim, fen);
                case RELEASE -> pool.release(claim);
                case BUDGET -> pool.budget(fen * 3);
                case ASK_FOR_MORE -> Supplements.ask(pool, more(), round(), "b", fen, Exhaustion.REFUSE);
                case QUEUE_FOR_MORE -> Supplements.ask(pool, more(), round(), "b", fen, Exhaustion.WAITING_LIST);
                case COMMIT_MORE -> pool.commit(more(), fen);
                case ASK_FOR_NO_MORE -> Supplements.drop(pool, more(), round());
                case TAKE_BACK -> Supplements.takeBack(pool, claim, "r-" + fen, fen);
            };
        }

        private String more() {
            return Supplements.key(claim, 0);
        }

        private int round() {
            return (int) (fen % 7);
        }
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        Arbitrary<String> claims = Arbitraries.integers().between(1, 8).map(number -> "c" + number);
        return Combinators.combine(
                        Arbitraries.of(Kind.class), claims, Arbitraries.longs().between(1, 600))
                .as(Operation::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Integer>> wishes() {
        return Arbitraries.integers().between(1, 100).list().ofMaxSize(10);
    }
}
