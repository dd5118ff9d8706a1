package io.huiqi.awards.messaging;

import io.huiqi.awards.adjustment.Supply.Need;
import io.huiqi.awards.adjustment.Supply.Supplied;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.budget.Budget;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.budget.Treasury.Order;
import io.huiqi.awards.pool.Entry;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.awards.pool.Supplements;
import io.huiqi.kit.event.Cause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Asks pools for the money of supplements while ledgers are computed, and gives up what is not due any more: one read a
 * pool for all that need nothing.
 */
final class SupplementDesk {

    private final Treasury treasury;
    private final Map<PoolKey, Mono<Pool>> asRead = new HashMap<>();

    SupplementDesk(Treasury treasury) {
        this.treasury = treasury;
    }

    /** Reserves what is needed, as the account stands; needing nothing gives back what was reserved before. */
    Mono<Supplied> ask(Need need, Account account, Cause cause) {
        int round = Math.toIntExact(account.version() + account.factChanges());
        return need.fen() > 0 ? reserve(need, account, round, cause) : giveUp(need, round, cause);
    }

    private Mono<Supplied> reserve(Need need, Account account, int round, Cause cause) {
        Place place = need.place();
        String uscc = account.beneficiary().uscc();
        Order order = new Order(
                cause, pool -> Supplements.ask(pool, need.key(), round, uscc, need.fen(), place.onExhaustion()));
        return treasury.change(place, List.of(order))
                .map(changed -> answer(changed.after().pool(), need));
    }

    private Mono<Supplied> giveUp(Need need, int round, Cause cause) {
        return asRead.computeIfAbsent(need.place().key(), key -> read(need.place()))
                .filter(pool ->
                        pool.entry(need.key()).filter(SupplementDesk::isOpen).isPresent())
                .flatMap(pool -> treasury.change(
                        need.place(), List.of(new Order(cause, before -> Supplements.drop(before, need.key(), round)))))
                .thenReturn(new Supplied.Given(0));
    }

    private Mono<Pool> read(Place place) {
        return treasury.read(place).map(Budget::pool).cache();
    }

    private static boolean isOpen(Entry entry) {
        return entry.isInLine() || entry.state() == Entry.State.RESERVED;
    }

    private static Supplied answer(Pool pool, Need need) {
        Optional<Entry> entry = pool.entry(need.key()).filter(found -> found.state() != Entry.State.RELEASED);
        if (entry.isEmpty()) {
            return new Supplied.Exhausted(pool.available());
        }
        return entry.get().isInLine()
                ? new Supplied.Waiting()
                : new Supplied.Given(Math.min(entry.get().fen(), need.fen()));
    }
}
