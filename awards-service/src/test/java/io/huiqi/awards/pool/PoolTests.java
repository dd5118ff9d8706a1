package io.huiqi.awards.pool;

import static io.huiqi.awards.policy.Exhaustion.REFUSE;
import static io.huiqi.awards.policy.Exhaustion.WAITING_LIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.PoolChange.Promoted;
import io.huiqi.awards.pool.PoolChange.ThresholdReached;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of clause 8, and the rules of a pool around them. */
class PoolTests {

    private static final long WAN = 1_000_000L;
    private static final PoolKey KEY = new PoolKey("technical-renovation", 2020);

    private final Pool fresh = Pool.unbudgeted(KEY).budget(1000 * WAN).pool();

    @Test
    void exactlyWhatIsLeftIsReserved() {
        Pool pool = reserve(fresh, "a", 960 * WAN);

        Step step = pool.reserve("b", 1, "b", 40 * WAN, REFUSE);

        assertThat(step.verdict()).isEqualTo(Verdict.DONE);
        assertThat(step.pool().available()).isZero();
    }

    @Test
    void oneFenMoreThanIsLeftIsRefused() {
        Pool full = reserve(reserve(fresh, "a", 960 * WAN), "b", 40 * WAN);

        Step step = full.reserve("c", 1, "c", 1, REFUSE);

        assertThat(step.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(step.pool()).isEqualTo(full);
    }

    @Test
    void aCancelledReservationIsFreeAgain() {
        Pool pool = reserve(reserve(fresh, "a", 700 * WAN), "b", 30 * WAN);

        Pool after = pool.release("b").pool();

        assertThat(after.available()).isEqualTo(300 * WAN);
        assertThat(after.release("b").changes()).isEmpty();
    }

    @Test
    void ofTwoWishesForSixMillionOneIsReserved() {
        Pool pool = reserve(fresh, "a", 600 * WAN);

        assertThat(pool.reserve("b", 1, "b", 600 * WAN, REFUSE).verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(pool.reserved()).isEqualTo(600 * WAN);
    }

    @Test
    void moreThanWasReservedIsNotCommitted() {
        Pool pool = reserve(fresh, "a", 30 * WAN);

        Step step = pool.commit("a", 30 * WAN + 1);

        assertThat(step.verdict()).isEqualTo(Verdict.OVER_RESERVATION);
        assertThat(step.pool()).isEqualTo(pool);
    }

    @Test
    void whatAGrantDoesNotNeedReturns() {
        Pool pool = reserve(fresh, "a", 30 * WAN).commit("a", 20 * WAN).pool();

        assertThat(pool.committed()).isEqualTo(20 * WAN);
        assertThat(pool.reserved()).isZero();
        assertThat(pool.available()).isEqualTo(980 * WAN);
    }

    @Test
    void whatIsCommittedIsNotReleased() {
        Pool pool = reserve(fresh, "a", 30 * WAN).commit("a", 30 * WAN).pool();

        assertThat(pool.release("a").pool()).isEqualTo(pool);
    }

    @Test
    void nothingIsReservedBeforeAYearIsBudgeted() {
        Pool next = Pool.unbudgeted(new PoolKey("technical-renovation", 2021));

        assertThat(next.reserve("a", 1, "a", 1, REFUSE).verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(next.reserve("a", 1, "a", 1, WAITING_LIST).verdict()).isEqualTo(Verdict.EXHAUSTED);
    }

    @Test
    void eachOperationHeardAgainChangesNothing() {
        Pool reserved = reserve(fresh, "a", 30 * WAN);
        Pool committed = reserved.commit("a", 20 * WAN).pool();

        assertThat(reserved.reserve("a", 1, "a", 30 * WAN, REFUSE).pool()).isEqualTo(reserved);
        assertThat(committed.commit("a", 20 * WAN).pool()).isEqualTo(committed);
        assertThat(committed.reserve("a", 1, "a", 30 * WAN, REFUSE).pool()).isEqualTo(committed);
    }

    @Test
    void aRequestHeardAfterItsReleaseDoesNotComeBack() {
        Pool released = reserve(fresh, "a", 30 * WAN).release("a").pool();

        assertThat(released.reserve("a", 1, "a", 30 * WAN, REFUSE).pool()).isEqualTo(released);
    }

    @Test
    void aLaterRoundTakesThePlaceOfTheEarlierOne() {
        Pool pool = reserve(fresh, "a", 900 * WAN);

        Step step = pool.reserve("a", 2, "a", 950 * WAN, REFUSE);

        assertThat(step.verdict()).isEqualTo(Verdict.DONE);
        assertThat(step.pool().reserved()).isEqualTo(950 * WAN);
    }

    @Test
    void whatIsAskedAgainForMoreIsReservedInFullOrNotAtAll() {
        Pool pool = reserve(fresh, "a", 900 * WAN);

        assertThat(pool.reserve("a", 1, "a", 950 * WAN, REFUSE).pool().reserved())
                .isEqualTo(950 * WAN);
        Step tooMuch = pool.reserve("a", 1, "a", 1001 * WAN, REFUSE);
        assertThat(tooMuch.verdict()).isEqualTo(Verdict.EXHAUSTED);
        assertThat(tooMuch.pool().reserved()).isZero();
    }

    @Test
    void whatIsAskedAgainForLessKeepsItsReservation() {
        Pool pool = reserve(fresh, "a", 900 * WAN);

        assertThat(pool.reserve("a", 1, "a", 100 * WAN, REFUSE).pool()).isEqualTo(pool);
    }

    @Test
    void theMoneyIsNeverLessThanWhatIsUsed() {
        Pool pool = reserve(reserve(fresh, "a", 30 * WAN).commit("a", 30 * WAN).pool(), "b", 20 * WAN);

        assertThat(pool.budget(50 * WAN - 1).verdict()).isEqualTo(Verdict.BELOW_USE);
        assertThat(pool.budget(50 * WAN).pool().available()).isZero();
        assertThat(pool.budget(1000 * WAN).changes()).isEmpty();
    }

    @Test
    void whoeverComesLaterDoesNotOvertakeALargerWishInLine() {
        Pool pool = reserve(fresh, "a", 900 * WAN);
        pool = pool.reserve("b", 1, "b", 200 * WAN, WAITING_LIST).pool();

        Step step = pool.reserve("c", 1, "c", WAN, WAITING_LIST);

        assertThat(step.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(step.pool().waiting()).extracting(Entry::claim).containsExactly("b", "c");
        assertThat(step.changes()).containsExactly(new PoolChange.Waitlisted("c", "c", WAN, 2));
    }

    @Test
    void moneyThatReturnsGoesToTheFirstInLineUntilOneDoesNotFit() {
        Pool pool = waiting(reserve(reserve(fresh, "a", 500 * WAN), "b", 500 * WAN), "c", 300 * WAN);
        pool = waiting(waiting(pool, "d", 300 * WAN), "e", 100 * WAN);

        Step step = pool.release("a");

        assertThat(promoted(step)).containsExactly("c");
        assertThat(step.pool().waiting()).extracting(Entry::claim).containsExactly("d", "e");
        assertThat(promoted(step.pool().budget(1100 * WAN))).containsExactly("d");
        assertThat(promoted(step.pool().commit("b", 400 * WAN))).containsExactly("d");
    }

    @Test
    void whoLeavesTheLineLetsTheNextOnePass() {
        Pool pool = waiting(waiting(reserve(fresh, "a", 900 * WAN), "b", 200 * WAN), "c", 100 * WAN);

        assertThat(promoted(pool.release("b"))).containsExactly("c");
    }

    @Test
    void aThresholdIsAnnouncedAtExactlyItsShareAndOnce() {
        assertThat(thresholds(fresh.reserve("a", 1, "a", 800 * WAN - 1, REFUSE)))
                .isEmpty();

        Step eighty = fresh.reserve("a", 1, "a", 800 * WAN, REFUSE);

        assertThat(thresholds(eighty)).containsExactly(80);
        assertThat(thresholds(eighty.pool().reserve("b", 1, "b", WAN, REFUSE))).isEmpty();
        assertThat(thresholds(eighty.pool().reserve("b", 1, "b", 200 * WAN, REFUSE)))
                .containsExactly(95, 100);
    }

    @Test
    void aThresholdIsAnnouncedAgainWhenItIsReachedAgain() {
        Pool below = reserve(fresh, "a", 800 * WAN).release("a").pool();

        assertThat(thresholds(below.reserve("b", 1, "b", 800 * WAN, REFUSE))).containsExactly(80);
    }

    @Test
    void whatIsRecoveredGoesToTheFirstInLine() {
        Pool pool = reserve(fresh, "a", 1000 * WAN).commit("a", 1000 * WAN).pool();
        Pool waiting = pool.reserve("b", 1, "b", 300 * WAN, WAITING_LIST).pool();

        Step step = waiting.takeBack("a", "r-1/d-1", 400 * WAN);

        assertThat(step.changes()).hasAtLeastOneElementOfType(Promoted.class);
        assertThat(step.pool().committed()).isEqualTo(600 * WAN);
        assertThat(step.pool().available()).isEqualTo(100 * WAN);
    }

    @Test
    void aReceiptCountsOnceAndAnotherOneAgain() {
        Pool pool = reserve(fresh, "a", 100 * WAN).commit("a", 100 * WAN).pool();
        Pool once = pool.takeBack("a", "r-1/d-1", 30 * WAN).pool();

        assertThat(once.takeBack("a", "r-1/d-1", 30 * WAN).pool()).isEqualTo(once);
        assertThat(once.takeBack("a", "r-1/d-2", 30 * WAN).pool().committed()).isEqualTo(40 * WAN);
        assertThat(once.commit("a", 100 * WAN).verdict()).isEqualTo(Verdict.UNCHANGED);
    }

    @Test
    void moreThanWasCommittedDoesNotComeBack() {
        Pool pool = reserve(fresh, "a", 100 * WAN).commit("a", 100 * WAN).pool();

        assertThat(pool.takeBack("a", "r", 101 * WAN).pool().available()).isEqualTo(1000 * WAN);
        assertThat(pool.takeBack("b", "r", 1).verdict()).isEqualTo(Verdict.NOT_RESERVED);
    }

    private static Pool reserve(Pool pool, String claim, long fen) {
        return ask(pool, claim, fen, REFUSE, Verdict.DONE);
    }

    private static Pool waiting(Pool pool, String claim, long fen) {
        return ask(pool, claim, fen, WAITING_LIST, Verdict.WAITING);
    }

    private static Pool ask(Pool pool, String claim, long fen, Exhaustion rule, Verdict expected) {
        Step step = pool.reserve(claim, 1, claim, fen, rule);
        assertThat(step.verdict()).isEqualTo(expected);
        return step.pool();
    }

    private static List<String> promoted(Step step) {
        return step.changes().stream()
                .filter(Promoted.class::isInstance)
                .map(change -> ((Promoted) change).claim())
                .toList();
    }

    private static List<Integer> thresholds(Step step) {
        return step.changes().stream()
                .filter(ThresholdReached.class::isInstance)
                .map(change -> ((ThresholdReached) change).percent())
                .toList();
    }
}
