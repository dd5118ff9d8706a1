package io.huiqi.awards.web;

import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Text;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.kit.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the pool of an item has left.
 *
 * @param available decimal string in yuan
 * @param note what an applicant should know about it; null if there is nothing to say
 */
record PoolNote(String available, @Nullable String note) {

    private static final Text CLOSED = new Text("该年度专项资金已截止申报", "the pool of this year takes no more claims");
    private static final Text UNBUDGETED = new Text("该年度专项资金尚未安排", "the pool of this year has no money yet");
    private static final Text SHARED =
            new Text("截止申报后按比例分配", "the pool is shared in proportion among all claims after its last day");
    private static final Text IN_LINE =
            new Text("该年度专项资金余额不足，新申报排队等候", "the pool of this year is exhausted; a new claim waits in line");
    private static final Text EXHAUSTED = new Text("该年度专项资金余额不足", "the pool of this year is exhausted");

    /** @param due what the applicant would need now, in fen */
    static PoolNote of(Place place, Pool pool, long due, Instant now, Language language) {
        Text note = note(place, pool, due, now);
        return new PoolNote(new Money(pool.available()).toString(), note == null ? null : note.in(language));
    }

    private static @Nullable Text note(Place place, Pool pool, long due, Instant now) {
        if (pool.isClosed() || place.isClosed(now)) {
            return CLOSED;
        }
        if (place.onExhaustion() == Exhaustion.PRO_RATA) {
            return SHARED;
        }
        if (!pool.isBudgeted()) {
            return UNBUDGETED;
        }
        boolean isServed = pool.waiting().isEmpty() && pool.available() > 0 && pool.available() >= due;
        if (isServed) {
            return null;
        }
        return place.onExhaustion() == Exhaustion.WAITING_LIST ? IN_LINE : EXHAUSTED;
    }
}
