package io.huiqi.awards.messaging;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.budget.Treasury.Order;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Supplements;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.money.Money;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Gives what was recovered of an award back to the pool that paid it and its supplements, where it goes to the first in line. */
final class PoolReturns {

    private final Accounts accounts;
    private final Treasury treasury;

    PoolReturns(Accounts accounts, Treasury treasury) {
        this.accounts = accounts;
        this.treasury = treasury;
    }

    /** Each receipt counts once, however often it is heard. */
    Mono<Void> received(EventEnvelope event, RecoverySettled it, Rulebook rulebook) {
        return accounts.find(List.of(it.enterprise()))
                .flatMap(found -> Mono.justOrEmpty(Optional.ofNullable(found.get(it.enterprise()))
                        .flatMap(account -> account.beneficiary().ledger().grantOf(it.claim()))
                        .flatMap(grant -> place(grant, rulebook))))
                .flatMap(place -> treasury.change(place, List.of(takeBack(event, it))))
                .then();
    }

    private static Optional<Place> place(Grant grant, Rulebook rulebook) {
        return PoolDesk.place(rulebook, grant.policy(), grant.policyVersion(), grant.item(), grant.year());
    }

    private static Order takeBack(EventEnvelope event, RecoverySettled it) {
        String receipt = it.recovery() + "/" + it.documentNo();
        long fen = Money.parse(it.amount()).fen();
        return new Order(Cause.of(event), pool -> Supplements.takeBack(pool, it.claim(), receipt, fen));
    }
}
