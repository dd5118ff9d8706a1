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
import io.huiqi.awards.pool.PoolKey;
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
import java.util.stream.Stream;
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
        return pool.entry(wish.claim().id())
                .filter(entry -> entry.round() >= wish.claim().round())
                .flatMap(entry -> funded(entry, wish.fen()))
                .orElseGet(() -> pool.isClosed() ? new Funded.Closed() : new Funded.Exhausted(pool.available()));
    }

    /** A claim whose money was shared before it was answered waits for its approval like the others that got a share. */
    private static Optional<Funded> funded(Entry entry, long fen) {
        return switch (entry.state()) {
            case WAITING, COLLECTED -> Optional.of(new Funded.Waiting());
            case RESERVED ->
                entry.isShared()
                        ? Optional.of(new Funded.Waiting())
                        : Optional.<Funded>of(new Funded.Reserved()).filter(reserved -> entry.fen() >= fen);
            case COMMITTED -> Optional.of(new Funded.Reserved());
            case RELEASED -> Optional.empty();
        };
    }

    /** Gives back what is kept for claims that ended without an award, and their places in line. */
    Mono<Void> release(List<EventEnvelope> ended, Rulebook rulebook) {
        Map<Place, List<Order>> releases = new LinkedHashMap<>();
        for (EventEnvelope event : ended) {
            places(event.data(), rulebook)
                    .forEach(place -> releases.computeIfAbsent(place, at -> new ArrayList<>())
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

    private static Stream<Place> places(DomainEvent event, Rulebook rulebook) {
        if (event instanceof ClaimRejected it) {
            return places(rulebook, it.policy(), it.item(), it.year());
        }
        if (event instanceof ClaimWithdrawn it) {
            return places(rulebook, it.policy(), it.item(), it.year());
        }
        return Stream.empty();
    }

    /** Wherever a version of the policy reserves for an item: the end of a claim does not tell which one answered it. */
    private static Stream<Place> places(Rulebook rulebook, String policy, String item, int year) {
        Map<PoolKey, Place> places = new LinkedHashMap<>();
        for (Policy version : rulebook.versionsOf(policy)) {
            place(version, item, year).ifPresent(place -> places.putIfAbsent(place.key(), place));
        }
        return places.values().stream();
    }

    /** The place that pays for what was granted under a version of a policy. */
    static Optional<Place> place(Rulebook rulebook, String policy, String version, String item, int year) {
        return rulebook.assessor(policy, version).flatMap(assessor -> place(assessor.policy(), item, year));
    }

    /** The place that pays for an item under a version of its policy. */
    static Optional<Place> place(Policy version, String item, int year) {
        return Optional.ofNullable(version.items().get(item)).flatMap(it -> Place.of(version, it, year));
    }
}
