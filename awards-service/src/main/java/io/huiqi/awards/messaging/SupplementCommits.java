package io.huiqi.awards.messaging;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.budget.Treasury.Order;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Verdict;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Makes the money of announced supplements definite, and pays those whose turn came. Hearing it again changes nothing. */
final class SupplementCommits {

    private static final Logger log = LoggerFactory.getLogger(SupplementCommits.class);

    private final Accounts accounts;
    private final Treasury treasury;
    private final LedgerRevision ledgers;

    SupplementCommits(Accounts accounts, Treasury treasury, LedgerRevision ledgers) {
        this.accounts = accounts;
        this.treasury = treasury;
        this.ledgers = ledgers;
    }

    /** A supplement in line got its money, or its share: the ledger is computed again and finds it reserved. */
    Mono<Void> moneyCame(EventEnvelope event, String uscc) {
        return ledgers.revise(Map.of(uscc, event));
    }

    /** An award was adjusted; what is paid on top was reserved before. */
    Mono<Void> paid(EventEnvelope event, AwardAdjusted it, Rulebook rulebook) {
        long fen = Money.parse(it.toPay()).fen();
        return fen == 0
                ? Mono.empty()
                : Mono.justOrEmpty(PoolDesk.place(rulebook, it.policy(), it.policyVersion(), it.item(), it.year()))
                        .flatMap(place -> commit(event, it, place, fen));
    }

    private Mono<Void> commit(EventEnvelope event, AwardAdjusted it, Place place, long fen) {
        return accounts.find(List.of(it.enterprise()))
                .flatMap(found -> Mono.justOrEmpty(key(found.get(it.enterprise()), it)))
                .flatMap(key -> {
                    Order order = new Order(Cause.of(event), pool -> pool.commit(key, fen));
                    return treasury.change(place, List.of(order))
                            .doOnNext(changed -> report(key, place, changed.verdict()));
                })
                .then();
    }

    private static Optional<String> key(@Nullable Account account, AwardAdjusted it) {
        if (account == null) {
            return Optional.empty();
        }
        Ledger ledger = account.beneficiary().ledger();
        return ledger.grantOf(it.claim()).map(grant -> ledger.supplementKey(grant, it.number()));
    }

    private static void report(String key, Place place, Verdict verdict) {
        if (verdict != Verdict.DONE && verdict != Verdict.UNCHANGED) {
            log.error(
                    "supplement without its reservation supplement={} pool={} verdict={}",
                    key,
                    place.key().id(),
                    verdict);
        }
    }
}
