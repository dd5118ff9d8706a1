package io.huiqi.awards.messaging;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.budget.Treasury.Order;
import io.huiqi.awards.pool.Entry;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.Supplements;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.BudgetEvent.BudgetPromoted;
import io.huiqi.events.BudgetEvent.BudgetShared;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.consume.BatchHandler;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes reservations definite for what was granted, with one write a pool and poll, and for what was paid on top, pays what
 * was in line, and gives recovered money back. A crash changes nothing: the events come again.
 */
final class GrantsListener implements BatchHandler {

    private static final Logger log = LoggerFactory.getLogger(GrantsListener.class);

    private final Treasury treasury;
    private final Rulebooks rulebooks;
    private final Approvals approvals;
    private final PoolReturns returns;
    private final SupplementCommits supplements;
    private final AtomicReference<@Nullable Rulebook> known = new AtomicReference<>();

    GrantsListener(
            Treasury treasury,
            Rulebooks rulebooks,
            Approvals approvals,
            PoolReturns returns,
            SupplementCommits supplements) {
        this.treasury = treasury;
        this.rulebooks = rulebooks;
        this.approvals = approvals;
        this.returns = returns;
        this.supplements = supplements;
    }

    /** Commits first: what else is heard about a claim of the poll finds its grant either way. */
    @Override
    public Mono<Void> handle(List<EventEnvelope> events) {
        List<EventEnvelope> granted =
                events.stream().filter(GrantsListener::isGrant).toList();
        List<EventEnvelope> others =
                events.stream().filter(event -> !isGrant(event)).toList();
        return rulebook(events)
                .flatMap(rulebook -> commit(granted, rulebook)
                        .thenMany(Flux.fromIterable(others).concatMap(event -> handle(event, rulebook)))
                        .then());
    }

    private static boolean isGrant(EventEnvelope event) {
        return event.data() instanceof AwardGranted;
    }

    /** The last one where it knows every version that granted something, since versions never change. */
    private Mono<Rulebook> rulebook(List<EventEnvelope> events) {
        Rulebook last = known.get();
        return last != null && events.stream().allMatch(event -> isGrantUnder(last, event))
                ? Mono.just(last)
                : rulebooks.current().doOnNext(known::set);
    }

    private static boolean isGrantUnder(Rulebook rulebook, EventEnvelope event) {
        return event.data() instanceof AwardGranted it
                && rulebook.assessor(it.policy(), it.policyVersion()).isPresent();
    }

    private Mono<Void> handle(EventEnvelope event, Rulebook rulebook) {
        if (event.data() instanceof BudgetPromoted it) {
            return moneyCame(event, it.beneficiary(), it.claim(), rulebook);
        }
        if (event.data() instanceof BudgetShared it) {
            return moneyCame(event, it.beneficiary(), it.claim(), rulebook);
        }
        if (event.data() instanceof RecoverySettled it) {
            return returns.received(event, it, rulebook);
        }
        if (event.data() instanceof AwardAdjusted it) {
            return supplements.paid(event, it, rulebook);
        }
        throw new IllegalArgumentException("not for pools: " + event.type());
    }

    private Mono<Void> moneyCame(EventEnvelope event, String uscc, String place, Rulebook rulebook) {
        return Supplements.isKey(place)
                ? supplements.moneyCame(event, uscc)
                : approvals.moneyCame(event, uscc, place, rulebook);
    }

    private Mono<Void> commit(List<EventEnvelope> granted, Rulebook rulebook) {
        Map<Place, List<EventEnvelope>> byPlace = new LinkedHashMap<>();
        for (EventEnvelope event : granted) {
            place((AwardGranted) event.data(), rulebook)
                    .ifPresent(place -> byPlace.computeIfAbsent(place, at -> new ArrayList<>())
                            .add(event));
        }
        return Flux.fromIterable(byPlace.entrySet())
                .concatMap(each -> commit(each.getValue(), each.getKey()))
                .then();
    }

    private static Optional<Place> place(AwardGranted granted, Rulebook rulebook) {
        return PoolDesk.place(rulebook, granted.policy(), granted.policyVersion(), granted.item(), granted.year());
    }

    private Mono<Void> commit(List<EventEnvelope> granted, Place place) {
        return treasury.change(
                        place, granted.stream().map(GrantsListener::commitment).toList())
                .doOnNext(changed -> granted.forEach(event ->
                        report((AwardGranted) event.data(), changed.after().pool())))
                .then();
    }

    private static Order commitment(EventEnvelope event) {
        AwardGranted granted = (AwardGranted) event.data();
        long fen = Money.parse(granted.amount()).fen();
        return new Order(Cause.of(event), pool -> pool.commit(granted.claim(), fen));
    }

    private static void report(AwardGranted granted, Pool pool) {
        Optional<Entry.State> state = pool.entry(granted.claim()).map(Entry::state);
        if (state.filter(Entry.State.COMMITTED::equals).isEmpty()) {
            log.error(
                    "grant without its reservation claim={} pool={} reservation={}",
                    granted.claim(),
                    pool.key().id(),
                    state.orElse(null));
        }
    }
}
