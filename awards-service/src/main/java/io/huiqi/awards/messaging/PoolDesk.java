package io.huiqi.awards.messaging;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Funding;
import io.huiqi.awards.beneficiary.Funding.Funded;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.budget.Treasury.Order;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.pool.Entry;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.Step;
import io.huiqi.events.ClaimEvent;
import io.huiqi.events.ClaimEvent.ClaimRejected;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks pools for the money of claims and gives it back, with one write a pool and poll. */
final class PoolDesk {

    private final Treasury treasury;

    PoolDesk(Treasury treasury) {
        this.treasury = treasury;
    }

    /** Asks the pools for what is open among the wishes; answers all of them. */
    Mono<Wishes> serve(Wishes wishes) {
        Map<Funding.Wish, Funded> answers = new HashMap<>();
        return Flux.fromIterable(wishes.open().entrySet())
                .concatMap(open -> treasury.change(open.getKey(), reservations(open.getValue()))
                        .doOnNext(changed -> open.getValue()
                                .forEach(each -> answers.put(
                                        each.wish(), answer(changed.after().pool(), each.wish())))))
                .then(Mono.fromSupplier(() -> wishes.with(answers)));
    }

    private static List<Order> reservations(List<Wishes.Open> wishes) {
        return wishes.stream()
                .map(each -> new Order(each.cause(), pool -> reserve(pool, each.wish())))
                .toList();
    }

    private static Step reserve(Pool pool, Funding.Wish wish) {
        return pool.reserve(
                wish.claim().id(),
                wish.claim().round(),
                wish.claim().enterprise(),
                wish.fen(),
                wish.place().onExhaustion());
    }

    private static Funded answer(Pool pool, Funding.Wish wish) {
        Optional<Entry> entry = pool.entry(wish.claim().id())
                .filter(found -> found.round() >= wish.claim().round());
        if (entry.isEmpty()) {
            return pool.isClosed() ? new Funded.Closed() : new Funded.Exhausted(pool.available());
        }
        return entry.get().isInLine() ? new Funded.Waiting() : new Funded.Reserved();
    }

    /** Gives back what is kept for claims that ended without an award, and their places in line. */
    Mono<Void> release(List<EventEnvelope> ended, Rulebook rulebook) {
        Map<Place, List<Order>> releases = new LinkedHashMap<>();
        for (EventEnvelope event : ended) {
            place(event.data(), rulebook)
                    .ifPresent(place -> releases.computeIfAbsent(place, at -> new ArrayList<>())
                            .add(release(event)));
        }
        return Flux.fromIterable(releases.entrySet())
                .concatMap(each -> treasury.change(each.getKey(), each.getValue()))
                .then();
    }

    private static Order release(EventEnvelope event) {
        String claim = ((ClaimEvent) event.data()).claim();
        return new Order(Cause.of(event), pool -> pool.release(claim));
    }

    private static Optional<Place> place(DomainEvent event, Rulebook rulebook) {
        if (event instanceof ClaimRejected it) {
            return place(rulebook, it.policy(), it.item(), it.year());
        }
        if (event instanceof ClaimWithdrawn it) {
            return place(rulebook, it.policy(), it.item(), it.year());
        }
        return Optional.empty();
    }

    /** The place that pays for an item, as the latest version of its policy says. */
    static Optional<Place> place(Rulebook rulebook, String policy, String item, int year) {
        Optional<Policy> latest = rulebook.policy(policy);
        return latest.map(it -> it.items().get(item)).flatMap(it -> Place.of(latest.get(), it, year));
    }
}
