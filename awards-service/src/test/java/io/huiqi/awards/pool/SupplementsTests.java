package io.huiqi.awards.pool;

import static io.huiqi.awards.policy.Exhaustion.PRO_RATA;
import static io.huiqi.awards.policy.Exhaustion.REFUSE;
import static io.huiqi.awards.policy.Exhaustion.WAITING_LIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Entry.State;
import io.huiqi.awards.pool.PoolChange.Promoted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Supplements ask the pool that paid the award, by its own rules. */
class SupplementsTests {

    private static final String KEY = Supplements.key("a", 0);

    private final Pool pool = Pool.unbudgeted(new PoolKey("fund", 2020))
            .budget(100)
            .then(fresh -> fresh.reserve("a", 1, "A", 70, REFUSE))
            .then(reserved -> reserved.commit("a", 70))
            .pool();

    @Test
    void exactlyWhatIsLeftIsReservedAndThenCommitted() {
        Pool reserved = ask(pool, 1, 30, REFUSE).pool();

        assertThat(reserved.reserved()).isEqualTo(30);
        assertThat(reserved.commit(KEY, 30).pool().committed()).isEqualTo(100);
    }

    @Test
    void oneFenMoreIsRefused() {
        assertThat(ask(pool, 1, 31, REFUSE)).isEqualTo(new Step(pool, Verdict.EXHAUSTED, List.of()));
    }

    @Test
    void theSameAskedAgainChangesNothingButTheRound() {
        Pool reserved = ask(pool, 1, 30, REFUSE).pool();

        Step again = ask(reserved, 2, 30, REFUSE);

        assertThat(again.changes()).isEmpty();
        assertThat(again.pool().reserved()).isEqualTo(30);
        assertThat(again.pool().entry(KEY).orElseThrow().round()).isEqualTo(2);
    }

    @Test
    void whatAnOlderStateOfTheLedgerAsksForIsNotHeard() {
        Pool reserved = ask(pool, 5, 30, REFUSE).pool();

        assertThat(ask(reserved, 4, 10, REFUSE).pool()).isEqualTo(reserved);
        assertThat(Supplements.drop(reserved, KEY, 4).pool()).isEqualTo(reserved);
    }

    @Test
    void lessThanBeforeKeepsTheReservationAndFreesTheRest() {
        Pool reserved = ask(pool, 1, 30, REFUSE).pool();

        Pool less = ask(reserved, 2, 10, REFUSE).pool();

        assertThat(less.reserved()).isEqualTo(10);
        assertThat(less.available()).isEqualTo(20);
    }

    @Test
    void lessThanBeforeKeepsThePlaceInLine() {
        Pool line = ask(pool, 1, 50, WAITING_LIST)
                .then(before -> before.reserve("b", 1, "B", 5, WAITING_LIST))
                .pool();

        Step less = ask(line, 2, 30, WAITING_LIST);

        assertThat(less.changes()).first().isEqualTo(new Promoted(KEY, "A", 30, 0));
        assertThat(less.pool().waiting()).extracting(Entry::claim).containsExactly("b");
    }

    @Test
    void moreThanBeforeGoesBehindThoseInLine() {
        Pool line = ask(pool, 1, 50, WAITING_LIST)
                .then(before -> before.reserve("b", 1, "B", 60, WAITING_LIST))
                .pool();

        assertThat(ask(line, 2, 55, WAITING_LIST).pool().waiting())
                .extracting(Entry::claim)
                .containsExactly("b", KEY);
    }

    @Test
    void whatIsNotDueAnyMoreIsFreeForTheNextInLine() {
        Pool line = ask(pool, 1, 30, WAITING_LIST)
                .then(before -> before.reserve("b", 1, "B", 20, WAITING_LIST))
                .pool();

        Pool dropped = Supplements.drop(line, KEY, 1).pool();

        assertThat(dropped.entry("b").orElseThrow().state()).isEqualTo(State.RESERVED);
        assertThat(ask(dropped, 2, 10, WAITING_LIST).pool().reserved()).isEqualTo(30);
    }

    @Test
    void beforeTheClosingDayItIsCollectedAndSharesWithTheClaims() {
        Pool collected = ask(pool, 1, 40, PRO_RATA)
                .then(before -> before.reserve("b", 1, "B", 20, PRO_RATA))
                .pool();

        Pool shared = collected.close().pool();

        assertThat(shared.entry(KEY).orElseThrow().fen()).isEqualTo(20);
        assertThat(ask(shared, 2, 40, PRO_RATA).pool().reserved()).isEqualTo(30);
    }

    @Test
    void afterTheClosingDayItGetsTheSamePartOfWhatItAsksForAsFarAsThereIsAny() {
        Pool closed = Pool.unbudgeted(new PoolKey("fund", 2020))
                .budget(100)
                .then(fresh -> fresh.reserve("a", 1, "A", 200, PRO_RATA))
                .then(Pool::close)
                .then(shared -> shared.commit("a", 60))
                .pool();

        Pool given = ask(closed, 1, 50, PRO_RATA).pool();

        assertThat(given.entry(KEY).orElseThrow().fen()).isEqualTo(25);
        assertThat(given.available()).isEqualTo(15);
        assertThat(ask(given, 2, 50, PRO_RATA).changes()).isEmpty();
    }

    @Test
    void afterTheClosingDayNothingIsLeftWhereAllWasShared() {
        Pool closed = pool.close().pool();
        Pool full = ask(closed, 1, 30, PRO_RATA).pool();

        assertThat(Supplements.ask(full, Supplements.key("a", 1), 2, "A", 1, PRO_RATA)
                        .verdict())
                .isEqualTo(Verdict.EXHAUSTED);
    }

    @Test
    void whatComesBackIsTakenOffTheSupplementFirstAndOnceAReceipt() {
        Pool paid =
                ask(pool, 1, 30, REFUSE).then(before -> before.commit(KEY, 30)).pool();

        Pool back = Supplements.takeBack(paid, "a", "r-1", 45).pool();

        assertThat(back.entry(KEY).orElseThrow().fen()).isZero();
        assertThat(back.entry("a").orElseThrow().fen()).isEqualTo(55);
        assertThat(Supplements.takeBack(back, "a", "r-1", 45).pool()).isEqualTo(back);
        assertThat(Supplements.takeBack(back, "a", "r-2", 55).pool().committed())
                .isZero();
    }

    private static Step ask(Pool pool, int round, long sum, Exhaustion rule) {
        return Supplements.ask(pool, KEY, round, "A", sum, rule);
    }
}
