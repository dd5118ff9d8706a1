package io.huiqi.awards.pool;

import static io.huiqi.awards.policy.Exhaustion.PRO_RATA;
import static io.huiqi.awards.policy.Exhaustion.WAITING_LIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.pool.Entry.State;
import io.huiqi.awards.pool.PoolChange.Closed;
import io.huiqi.awards.pool.PoolChange.Shared;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Pools whose money is shared in proportion on a day. */
class PoolSharingTests {

    private final Pool unbudgeted = Pool.unbudgeted(new PoolKey("p", 2020));
    private final Pool hundred = unbudgeted.budget(100).pool();

    @Test
    void whatFitsIsCollectedTooAndReservesNothing() {
        Step step = hundred.reserve("a", 1, "b", 40, PRO_RATA);

        assertThat(step.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(step.pool().available()).isEqualTo(100);
        assertThat(step.pool().waiting()).extracting(Entry::state).containsExactly(State.COLLECTED);
    }

    @Test
    void theMoneyIsSharedInProportionToWhatWasAskedFor() {
        Pool pool = closed(hundred, 150, 50);

        assertThat(pool.entries()).extracting(Entry::fen).containsExactly(75L, 25L);
        assertThat(pool.available()).isZero();
        assertThat(pool.waiting()).isEmpty();
    }

    @Test
    void whereThereIsEnoughEverybodyGetsAll() {
        Pool pool = closed(hundred, 60, 40);

        assertThat(pool.entries()).extracting(Entry::fen).containsExactly(60L, 40L);
    }

    @Test
    void whatRoundingLeavesGoesToTheLargestRemaindersAndThenToTheEarlier() {
        assertThat(closed(hundred, 100, 100, 100).entries())
                .extracting(Entry::fen)
                .containsExactly(34L, 33L, 33L);
        assertThat(closed(unbudgeted.budget(10).pool(), 1, 7, 8).entries())
                .extracting(Entry::fen)
                .containsExactly(1L, 4L, 5L);
    }

    @Test
    void moneyPutInBeforeTheDayCountsEvenIfTheClaimsCameFirst() {
        Pool pool = collected(unbudgeted, 60, 60).budget(60).pool().close().pool();

        assertThat(pool.entries()).extracting(Entry::fen).containsExactly(30L, 30L);
    }

    @Test
    void withoutMoneyEverybodyGetsNothing() {
        Pool pool = closed(unbudgeted, 60);

        assertThat(pool.entries()).extracting(Entry::state).containsExactly(State.RELEASED);
        assertThat(pool.isBudgeted()).isFalse();
    }

    @Test
    void aClosedPoolTakesNothingMore() {
        Pool pool = closed(hundred, 60);

        assertThat(pool.reserve("late", 1, "b", 1, PRO_RATA).verdict()).isEqualTo(Verdict.CLOSED);
        assertThat(pool.reserve("late", 1, "b", 1, WAITING_LIST).verdict()).isEqualTo(Verdict.CLOSED);
        assertThat(pool.budget(200).verdict()).isEqualTo(Verdict.CLOSED);
    }

    @Test
    void aPoolIsSharedOnce() {
        Step first = collected(hundred, 60, 90).close();

        assertThat(first.changes()).filteredOn(Shared.class::isInstance).hasSize(2);
        assertThat(first.changes()).contains(new Closed(new Sharing(100, 150, 2)));
        assertThat(first.pool().close().pool()).isEqualTo(first.pool());
        assertThat(first.pool().close().changes()).isEmpty();
    }

    @Test
    void aPoolThatNobodyTouchedStaysAsItIs() {
        assertThat(unbudgeted.close().pool()).isEqualTo(unbudgeted);
    }

    @Test
    void aClaimApprovedForLessAsksForThatOnly() {
        Pool pool =
                collected(hundred, 100, 100).approve("c0", 20).pool().close().pool();

        assertThat(pool.entries()).extracting(Entry::fen).containsExactly(17L, 83L);
    }

    @Test
    void aClaimTakenBackBeforeTheDayLeavesItsPartToTheOthers() {
        Pool pool = collected(hundred, 100, 100).release("c0").pool().close().pool();

        assertThat(pool.entry("c1")).map(Entry::fen).contains(100L);
    }

    @Test
    void whatIsCommittedIsAtMostTheShareAndTheRestStaysInThePool() {
        Pool pool = closed(hundred, 100, 100);

        assertThat(pool.approve("c0", 100).verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(pool.commit("c0", 51).verdict()).isEqualTo(Verdict.OVER_RESERVATION);
        assertThat(pool.commit("c0", 30).pool().available()).isEqualTo(20);
    }

    @Property
    void theSharesComeToTheMoneyAndNobodyIsAFenFromHisExactPart(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long money,
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = 100_000_000_000_000L) Long> asked) {
        List<Long> parts = Sharing.parts(money, asked);

        long all = asked.stream().mapToLong(each -> each).sum();
        assertThat(parts.stream().mapToLong(each -> each).sum()).isEqualTo(Math.min(money, all));
        for (int i = 0; i < asked.size(); i++) {
            assertThat(parts.get(i)).isBetween(0L, asked.get(i));
            if (all > money) {
                BigInteger distance = BigInteger.valueOf(parts.get(i))
                        .multiply(BigInteger.valueOf(all))
                        .subtract(BigInteger.valueOf(asked.get(i)).multiply(BigInteger.valueOf(money)));
                assertThat(distance.abs()).isLessThan(BigInteger.valueOf(all));
            }
        }
    }

    private static Pool closed(Pool pool, long... asked) {
        return collected(pool, asked).close().pool();
    }

    private static Pool collected(Pool pool, long... asked) {
        Pool collecting = pool;
        for (int i = 0; i < asked.length; i++) {
            collecting =
                    collecting.reserve("c" + i, 1, "b" + i, asked[i], PRO_RATA).pool();
        }
        return collecting;
    }
}
