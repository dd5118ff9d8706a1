package io.huiqi.awards.pool;

import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Entry.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The money of a pool in a fiscal year: what is reserved and committed together never exceeds it (clause 8). Each
 * operation leaves this pool as it is and is idempotent by claim, so that hearing it again changes nothing.
 *
 * @param isBudgeted whether anybody gave it money; nothing can be reserved before
 * @param fen its money
 * @param entries in the order in which they asked
 * @param reached the highest threshold announced that it has not fallen below since; 0 if none
 * @param sharing how its money was shared; null while it was not
 */
public record Pool(
        PoolKey key,
        boolean isBudgeted,
        long fen,
        List<Entry> entries,
        int reached,
        @Nullable Sharing sharing) {

    public Pool {
        entries = List.copyOf(entries);
    }

    /** One that nobody gave money. */
    public static Pool unbudgeted(PoolKey key) {
        return new Pool(key, false, 0, List.of(), 0, null);
    }

    public long reserved() {
        return sum(State.RESERVED);
    }

    public long committed() {
        return sum(State.COMMITTED);
    }

    /** What is neither reserved nor committed. */
    public long available() {
        return fen - reserved() - committed();
    }

    /** The claims in line, the first one first. */
    public List<Entry> waiting() {
        return entries.stream().filter(Entry::isInLine).toList();
    }

    /** What became of a claim's request; empty if it made none or was refused. */
    public Optional<Entry> entry(String claim) {
        return entries.stream().filter(entry -> entry.claim().equals(claim)).findFirst();
    }

    /** Whether its money was shared; it takes no claims any more. */
    public boolean isClosed() {
        return sharing != null;
    }

    /**
     * Gives the pool its money, or another sum; refused after it was shared, and below what is reserved and committed.
     *
     * @param sum in fen, 0 or more
     */
    public Step budget(long sum) {
        if (isBudgeted && sum == fen) {
            return refused(Verdict.UNCHANGED);
        }
        if (isClosed()) {
            return refused(Verdict.CLOSED);
        }
        return sum < reserved() + committed() ? refused(Verdict.BELOW_USE) : Draft.budget(this, sum);
    }

    /**
     * Reserves money for a round of a claim. Where claims are waiting, a new one waits behind them even if there would be
     * enough for it. A later round takes the place of an earlier one that is not committed, and so does the same round if
     * it turns out to need more, as when facts were corrected while it was answered.
     *
     * @param sum in fen, positive
     */
    public Step reserve(String claim, int round, String beneficiary, long sum, Exhaustion onExhaustion) {
        Entry before = entry(claim).orElse(null);
        if (before != null && before.answers(round, sum)) {
            return refused(before.isInLine() ? Verdict.WAITING : Verdict.UNCHANGED);
        }
        if (isClosed()) {
            return refused(Verdict.CLOSED);
        }
        if (!isBudgeted && onExhaustion != Exhaustion.PRO_RATA) {
            return refused(Verdict.EXHAUSTED);
        }
        Entry wish = Entry.waiting(claim, round, beneficiary, sum);
        Step given = before == null ? new Step(this, Verdict.UNCHANGED, List.of()) : new Draft(this).forget(before);
        return given.then(pool -> new Draft(pool).reserve(wish, onExhaustion));
    }

    /**
     * Says whether what was approved for a claim may be granted now. For a claim in line the sum is noted and the verdict is
     * {@link Verdict#WAITING}; with {@link Verdict#UNCHANGED} its money is there, which after sharing may be less.
     */
    public Step approve(String claim, long sum) {
        Entry before = entry(claim).orElse(null);
        if (before == null || before.is(State.RELEASED)) {
            return refused(Verdict.NOT_RESERVED);
        }
        if (sum > before.fen() && !before.isShared()) {
            return refused(Verdict.OVER_RESERVATION);
        }
        return before.isInLine() ? new Draft(this).approve(before, sum) : refused(Verdict.UNCHANGED);
    }

    /** Makes a reservation definite for at most what was reserved; what is not needed is free again. */
    public Step commit(String claim, long sum) {
        Entry before = entry(claim).orElse(null);
        if (before != null && before.is(State.COMMITTED)) {
            boolean isTheSame = before.fen() == sum || !before.returns().isEmpty();
            return refused(isTheSame ? Verdict.UNCHANGED : Verdict.NOT_RESERVED);
        }
        if (before == null || !before.is(State.RESERVED)) {
            return refused(Verdict.NOT_RESERVED);
        }
        return sum > before.fen() ? refused(Verdict.OVER_RESERVATION) : new Draft(this).commit(before, sum);
    }

    /** Gives back what is reserved for a claim, or its place in line; what is committed stays. */
    public Step release(String claim) {
        Entry before = entry(claim).orElse(null);
        if (before == null || before.is(State.RELEASED)) {
            return refused(Verdict.UNCHANGED);
        }
        return before.is(State.COMMITTED) ? refused(Verdict.NOT_RESERVED) : new Draft(this).release(before);
    }

    /**
     * Takes back money that was committed for a claim, at most what is committed.
     *
     * @param receipt what the money came by; heard again, it changes nothing
     * @param sum in fen, positive
     */
    public Step takeBack(String claim, String receipt, long sum) {
        Entry before = entry(claim).orElse(null);
        if (before == null || !before.is(State.COMMITTED)) {
            return refused(Verdict.NOT_RESERVED);
        }
        return before.returns().contains(receipt)
                ? refused(Verdict.UNCHANGED)
                : new Draft(this).takeBack(before, receipt, Math.min(sum, before.fen()));
    }

    /** Whether closing it would change anything: not once it was closed, or while nobody touched it. */
    public boolean isToBeClosed() {
        return !isClosed() && (isBudgeted || !entries.isEmpty());
    }

    /** Shares the money among the claims in line, once and for all. */
    public Step close() {
        return isToBeClosed() ? new Draft(this).close() : refused(Verdict.UNCHANGED);
    }

    private Step refused(Verdict verdict) {
        return new Step(this, verdict, List.of());
    }

    private long sum(State state) {
        return entries.stream()
                .filter(entry -> entry.is(state))
                .mapToLong(Entry::fen)
                .reduce(0, Math::addExact);
    }
}
