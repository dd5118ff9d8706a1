package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an applicant is told about a pool. */
class PoolNoteTests {

    private static final Instant NOW = Instant.parse("2021-03-31T15:59:59Z");
    private static final PoolKey KEY = new PoolKey("p", 2020);
    private final Pool hundred = Pool.unbudgeted(KEY).budget(100).pool();

    @Test
    void aPoolThatHasWhatIsDueNeedsNoNote() {
        assertThat(note(Exhaustion.REFUSE, hundred, 100)).isNull();
    }

    @Test
    void aPoolThatHasAFenLessIsExhausted() {
        assertThat(note(Exhaustion.REFUSE, hundred, 101)).isEqualTo("the pool of this year is exhausted");
    }

    @Test
    void whereClaimsWaitANewOneWaitsToo() {
        Pool waiting =
                hundred.reserve("a", 1, "b", 101, Exhaustion.WAITING_LIST).pool();

        assertThat(note(Exhaustion.WAITING_LIST, waiting, 1)).contains("waits in line");
    }

    @Test
    void aSharedPoolTakesClaimsUntilTheEndOfItsLastDayInChina() {
        Place place = new Place(KEY, null, Exhaustion.PRO_RATA, LocalDate.of(2021, 3, 31));

        assertThat(PoolNote.of(place, hundred, 1, NOW, Language.EN).note()).contains("in proportion");
        assertThat(PoolNote.of(place, hundred, 1, NOW.plusSeconds(1), Language.EN)
                        .note())
                .contains("no more claims");
    }

    private static String note(Exhaustion onExhaustion, Pool pool, long due) {
        return PoolNote.of(new Place(KEY, null, onExhaustion), pool, due, NOW, Language.EN)
                .note();
    }
}
