package io.huiqi.awards.pool;

import io.huiqi.awards.policy.ClosingDay;
import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.policy.Item;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PoolTerms;
import io.huiqi.kit.time.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the money for a claim is, and what the policy says about it.
 *
 * @param openingFen what the policy's own text gives there in fen; null if that is nothing and the year has to be budgeted
 * @param closes the last day on which claims are taken; null where they always are
 */
public record Place(
        PoolKey key,
        @Nullable Long openingFen,
        Exhaustion onExhaustion,
        @Nullable LocalDate closes) {

    /** A place that does not close. */
    public Place(PoolKey key, @Nullable Long openingFen, Exhaustion onExhaustion) {
        this(key, openingFen, onExhaustion, null);
    }

    /** The place that pays what an item owes for a year; empty if the item draws on no pool. */
    public static Optional<Place> of(Policy policy, Item item, int year) {
        return Optional.ofNullable(item.pool())
                .map(pool -> policy.pools().get(pool))
                .map(terms -> of(policy, terms, year));
    }

    /** The place of a pool that a fiscal year draws on; it is the first year's where the money is given once. */
    public static Place of(Policy policy, PoolTerms terms, int year) {
        int firstYear = policy.validity().firstYear();
        int drawn = switch (terms.period()) {
            case FISCAL_YEAR -> year;
            case ONCE -> firstYear;
        };
        Long opening = drawn == firstYear ? terms.defaultFen() : null;
        ClosingDay closing = terms.closes();
        LocalDate closes = closing == null ? null : closing.of(drawn);
        return new Place(new PoolKey(terms.id(), drawn), opening, terms.onExhaustion(), closes);
    }

    /** Whether claims submitted at an instant come too late. */
    public boolean isClosed(Instant at) {
        return closes != null && CivilTime.dateOf(at).isAfter(closes);
    }

    /** The pool with the money of the policy's text, if nobody budgeted it otherwise. */
    public Step open(Pool pool) {
        return openingFen == null || pool.isBudgeted()
                ? new Step(pool, Verdict.UNCHANGED, List.of())
                : pool.budget(openingFen);
    }
}
