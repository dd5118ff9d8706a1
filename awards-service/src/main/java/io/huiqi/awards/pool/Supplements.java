package io.huiqi.awards.pool;

import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Entry.State;
import java.util.List;

/** What claims get from a pool beside their awards: supplements (补发), each with a place of its own behind its claim's. */
public final class Supplements {

    private static final char MARK = '/';

    private Supplements() {}

    /** What the pool knows a claim's supplement by that follows so many earlier ones. */
    public static String key(String claim, long earlier) {
        return claim + MARK + (earlier + 1);
    }

    /** Whether a place in a pool is a supplement's. */
    public static boolean isKey(String place) {
        return place.indexOf(MARK) > 0;
    }

    /**
     * Asks for the money of a supplement, under the rule for claims. What was asked for before keeps its place, as long as
     * no more is asked for. Of money that was shared, it gets the same part of what it asks for as the claims did.
     *
     * @param round counts the states of the ledger that asks; an older one than heard before changes nothing
     * @param sum in fen, positive
     */
    public static Step ask(Pool pool, String key, int round, String beneficiary, long sum, Exhaustion onExhaustion) {
        Entry before = pool.entry(key).orElse(null);
        if (before == null) {
            return reserve(pool, Entry.waiting(key, round, beneficiary, sum), onExhaustion);
        }
        if (before.round() > round || before.is(State.COMMITTED)) {
            return unchanged(pool);
        }
        Entry again = before.inRound(round);
        if (before.wants(sum)) {
            return new Draft(pool).keep(again);
        }
        if (!before.is(State.RELEASED) && !before.isShared() && sum < before.fen()) {
            return new Draft(pool).shorten(again, sum);
        }
        Entry wish = Entry.waiting(key, round, beneficiary, sum);
        return new Draft(pool).forget(before).then(left -> reserve(left, wish, onExhaustion));
    }

    private static Step reserve(Pool pool, Entry wish, Exhaustion onExhaustion) {
        if (pool.isClosed()) {
            return new Draft(pool).reserveShare(wish);
        }
        boolean isEmpty = !pool.isBudgeted() && onExhaustion != Exhaustion.PRO_RATA;
        return isEmpty ? new Step(pool, Verdict.EXHAUSTED, List.of()) : new Draft(pool).reserve(wish, onExhaustion);
    }

    /** Gives up a supplement that is not due any more. */
    public static Step drop(Pool pool, String key, int round) {
        return pool.entry(key)
                .filter(before -> before.round() <= round)
                .filter(before -> !before.is(State.COMMITTED) && !before.is(State.RELEASED))
                .map(before -> new Draft(pool).release(before.inRound(round)))
                .orElseGet(() -> unchanged(pool));
    }

    /**
     * Takes back money committed for a claim and its supplements, the latest first and at most what is committed.
     *
     * @param receipt what the money came by; heard again, it changes nothing
     * @param sum in fen, positive
     */
    public static Step takeBack(Pool pool, String claim, String receipt, long sum) {
        List<Entry> paid = pool.entries().stream()
                .filter(entry -> isOf(entry, claim) && entry.is(State.COMMITTED))
                .toList();
        if (paid.isEmpty() || paid.stream().anyMatch(entry -> entry.returns().contains(receipt))) {
            return new Step(pool, paid.isEmpty() ? Verdict.NOT_RESERVED : Verdict.UNCHANGED, List.of());
        }
        Step step = unchanged(pool);
        long left = sum;
        for (int i = paid.size() - 1; i >= 0; i--) {
            Entry entry = paid.get(i);
            long part = Math.min(left, entry.fen());
            if (part > 0) {
                step = step.then(before -> before.takeBack(entry.claim(), receipt, part));
                left -= part;
            }
        }
        return step;
    }

    private static boolean isOf(Entry entry, String claim) {
        return entry.claim().equals(claim) || entry.claim().startsWith(claim + MARK);
    }

    private static Step unchanged(Pool pool) {
        return new Step(pool, Verdict.UNCHANGED, List.of());
    }
}
