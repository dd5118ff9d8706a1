package io.huiqi.awards.pool;

import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.awards.pool.Entry.State;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pool in the course of one operation; each method ends it. */
final class Draft {

    private static final int[] THRESHOLDS = {80, 95, 100};

    private final PoolKey key;
    private final boolean isBudgeted;
    private final long fen;
    private final @Nullable Sharing sharing;
    private final int reached;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<PoolChange> changes = new ArrayList<>();

    Draft(Pool pool) {
        this(pool, pool.isBudgeted(), pool.fen());
    }

    private Draft(Pool pool, boolean isBudgeted, long fen) {
        this.key = pool.key();
        this.isBudgeted = isBudgeted;
        this.fen = fen;
        this.sharing = pool.sharing();
        this.reached = pool.reached();
        pool.entries().forEach(entry -> entries.put(entry.claim(), entry));
    }

    /** Gives a pool its money or another sum. */
    static Step budget(Pool pool, long sum) {
        Draft draft = new Draft(pool, true, sum);
        draft.changes.add(pool.isBudgeted() ? new PoolChange.Changed(pool.fen(), sum) : new PoolChange.Opened(sum));
        return draft.promoteAndEnd(Verdict.DONE);
    }

    Step reserve(Entry wish, Exhaustion onExhaustion) {
        int inLine = inLine();
        if (onExhaustion != Exhaustion.PRO_RATA && inLine == 0 && wish.fen() <= available()) {
            take(wish.as(State.RESERVED, wish.fen()));
            changes.add(new PoolChange.Reserved(wish.claim(), wish.beneficiary(), wish.fen(), available()));
            return end(Verdict.DONE);
        }
        return switch (onExhaustion) {
            case REFUSE -> end(Verdict.EXHAUSTED);
            case WAITING_LIST -> {
                line(wish, inLine + 1);
                yield end(Verdict.WAITING);
            }
            case PRO_RATA -> {
                line(wish.as(State.COLLECTED, wish.fen()), inLine + 1);
                yield end(Verdict.WAITING);
            }
        };
    }

    /** Keeps a place as it is, in a later round. */
    Step keep(Entry again) {
        entries.put(again.claim(), again);
        return end(again.isInLine() ? Verdict.WAITING : Verdict.UNCHANGED);
    }

    /** Keeps a place, or a reservation, for less than before. */
    Step shorten(Entry again, long sum) {
        entries.put(again.claim(), again.as(again.state(), sum));
        if (again.is(State.RESERVED)) {
            long free = again.fen() - sum;
            changes.add(new PoolChange.Released(again.claim(), again.beneficiary(), free, available()));
        }
        return promoteAndEnd(Verdict.DONE);
    }

    /** Reserves the part of a wish that claims got when the money was shared, as far as there still is some. */
    Step reserveShare(Entry wish) {
        long part = sharing == null ? 0 : Math.min(sharing.roundedDown(wish.fen()), available());
        if (part <= 0) {
            return end(Verdict.EXHAUSTED);
        }
        take(wish.shared(wish.fen(), part));
        changes.add(new PoolChange.Reserved(wish.claim(), wish.beneficiary(), part, available()));
        return end(Verdict.DONE);
    }

    private void line(Entry wish, int position) {
        entries.put(wish.claim(), wish);
        changes.add(new PoolChange.Waitlisted(wish.claim(), wish.beneficiary(), wish.fen(), position));
    }

    /** Shares what is left among all in line, so that nobody is in line any more. */
    Step close() {
        List<Entry> asking = entries.values().stream().filter(Entry::isInLine).toList();
        List<Long> asked = asking.stream().map(Entry::asking).toList();
        Sharing shared = Sharing.of(available(), asked);
        List<Long> parts = Sharing.parts(shared.fen(), asked);
        for (int i = 0; i < asking.size(); i++) {
            Entry entry = asking.get(i).shared(asked.get(i), parts.get(i));
            take(entry);
            changes.add(new PoolChange.Shared(entry.claim(), entry.beneficiary(), entry.askedFen(), entry.fen()));
        }
        changes.add(new PoolChange.Closed(shared));
        return end(Verdict.DONE, shared);
    }

    Step approve(Entry inLine, long sum) {
        entries.put(inLine.claim(), inLine.approved(sum));
        return end(Verdict.WAITING);
    }

    Step commit(Entry reservation, long sum) {
        long returned = reservation.fen() - sum;
        entries.put(reservation.claim(), reservation.as(State.COMMITTED, sum));
        changes.add(
                new PoolChange.Committed(reservation.claim(), reservation.beneficiary(), sum, returned, available()));
        return promoteAndEnd(Verdict.DONE);
    }

    Step release(Entry given) {
        entries.put(given.claim(), given.as(State.RELEASED, given.fen()));
        giveBack(given);
        return promoteAndEnd(Verdict.DONE);
    }

    Step takeBack(Entry committed, String receipt, long sum) {
        entries.put(committed.claim(), committed.returned(receipt, sum));
        changes.add(new PoolChange.Released(committed.claim(), committed.beneficiary(), sum, available()));
        return promoteAndEnd(Verdict.DONE);
    }

    /** Releases an entry that a later one of the same claim takes the place of. */
    Step forget(Entry earlier) {
        entries.remove(earlier.claim());
        if (!earlier.is(State.RELEASED)) {
            giveBack(earlier);
        }
        return promoteAndEnd(Verdict.DONE);
    }

    private void giveBack(Entry given) {
        changes.add(new PoolChange.Released(given.claim(), given.beneficiary(), given.fen(), available()));
    }

    private long used() {
        return entries.values().stream()
                .filter(entry -> entry.is(State.RESERVED) || entry.is(State.COMMITTED))
                .mapToLong(Entry::fen)
                .reduce(0, Math::addExact);
    }

    private long available() {
        return fen - used();
    }

    private void take(Entry reservation) {
        entries.put(reservation.claim(), reservation);
    }

    private int inLine() {
        return (int) entries.values().stream().filter(Entry::isInLine).count();
    }

    /** Reserves for those in line, first come, until one does not fit: nobody overtakes. */
    private Step promoteAndEnd(Verdict verdict) {
        List<Entry> inLine = entries.values().stream()
                .filter(entry -> entry.is(State.WAITING))
                .toList();
        for (Entry next : inLine) {
            if (next.fen() > available()) {
                break;
            }
            take(next.as(State.RESERVED, next.fen()));
            changes.add(new PoolChange.Promoted(next.claim(), next.beneficiary(), next.fen(), available()));
        }
        return end(verdict);
    }

    private Step end(Verdict verdict) {
        return end(verdict, sharing);
    }

    private Step end(Verdict verdict, @Nullable Sharing asShared) {
        int now = reachedNow();
        for (int percent : THRESHOLDS) {
            if (percent > reached && percent <= now) {
                changes.add(new PoolChange.ThresholdReached(percent, fen, used()));
            }
        }
        return new Step(new Pool(key, isBudgeted, fen, List.copyOf(entries.values()), now, asShared), verdict, changes);
    }

    /** The highest threshold at or under what is used, compared exactly; 0 if there is none. */
    private int reachedNow() {
        int highest = 0;
        BigInteger used = BigInteger.valueOf(used()).multiply(BigInteger.valueOf(100));
        for (int percent : THRESHOLDS) {
            if (fen > 0 && used.compareTo(BigInteger.valueOf(fen).multiply(BigInteger.valueOf(percent))) >= 0) {
                highest = percent;
            }
        }
        return highest;
    }
}
