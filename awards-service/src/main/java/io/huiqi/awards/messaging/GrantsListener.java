package io.huiqi.awards.messaging;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.budget.Treasury.Order;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Verdict;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.BudgetEvent.BudgetPromoted;
import io.huiqi.events.BudgetEvent.BudgetShared;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.consume.BatchHandler;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.money.Money;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes reservations definite for what was granted, grants claims that were approved while in line, and gives recovered
 * money back. A crash changes
 * nothing: the events come again.
 */
final class GrantsListener implements BatchHandler {

    private static final Logger log = LoggerFactory.getLogger(GrantsListener.class);

    private final Treasury treasury;
    private final Rulebooks rulebooks;
    private final Approvals approvals;
    private final PoolReturns returns;

    GrantsListener(Treasury treasury, Rulebooks rulebooks, Approvals approvals, PoolReturns returns) {
        this.treasury = treasury;
        this.rulebooks = rulebooks;
        this.approvals = approvals;
        this.returns = returns;
    }

    @Override
    public Mono<Void> handle(List<EventEnvelope> events) {
        return rulebooks
                .current()
                .flatMapMany(rulebook -> Flux.fromIterable(events).concatMap(event -> handle(event, rulebook)))
                .then();
    }

    private Mono<Void> handle(EventEnvelope event, Rulebook rulebook) {
        if (event.data() instanceof BudgetPromoted it) {
            return approvals.moneyCame(event, it.beneficiary(), it.claim(), rulebook);
        }
        if (event.data() instanceof BudgetShared it) {
            return approvals.moneyCame(event, it.beneficiary(), it.claim(), rulebook);
        }
        if (event.data() instanceof RecoverySettled it) {
            return returns.received(event, it, rulebook);
        }
        return commit(event, rulebook);
    }

    private Mono<Void> commit(EventEnvelope event, Rulebook rulebook) {
        AwardGranted granted = (AwardGranted) event.data();
        return Mono.justOrEmpty(PoolDesk.place(rulebook, granted.policy(), granted.item(), granted.year()))
                .flatMap(place -> commit(event, granted, place));
    }

    private Mono<Void> commit(EventEnvelope event, AwardGranted granted, Place place) {
        long fen = Money.parse(granted.amount()).fen();
        Order commit = new Order(Cause.of(event), pool -> pool.commit(granted.claim(), fen));
        return treasury.change(place, List.of(commit))
                .doOnNext(changed -> report(granted, place, changed.verdict()))
                .then();
    }

    private static void report(AwardGranted granted, Place place, Verdict verdict) {
        if (verdict != Verdict.DONE && verdict != Verdict.UNCHANGED) {
            log.error(
                    "grant without its reservation claim={} pool={} verdict={}",
                    granted.claim(),
                    place.key().id(),
                    verdict);
        }
    }
}
