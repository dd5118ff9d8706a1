package io.huiqi.awards.budget;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury.Order;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PoolTerms;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shares the money of pools whose last day is over, as soon as every claim announced by then was answered. Any replica
 * may do it at any time: a pool is shared by one guarded write, and a shared pool stays as it is.
 */
public final class PoolClosings {

    private final Treasury treasury;
    private final Rulebooks rulebooks;
    private final Supplier<Mono<Void>> claimsAnswered;
    private final Clock clock;
    private final Duration grace;
    private final Set<PoolKey> shared = ConcurrentHashMap.newKeySet();

    /**
     * @param claimsAnswered completes when every claim announced before was answered
     * @param grace how long after the last day to wait for claims that were not announced at once
     */
    public PoolClosings(
            Treasury treasury, Rulebooks rulebooks, Supplier<Mono<Void>> claimsAnswered, Clock clock, Duration grace) {
        this.treasury = treasury;
        this.rulebooks = rulebooks;
        this.claimsAnswered = claimsAnswered;
        this.clock = clock;
        this.grace = grace;
    }

    /** Closes what has to be closed by now, and answers what that was; fails at the end if some could not be closed. */
    public Flux<Pool> round() {
        return rulebooks
                .current()
                .flatMapIterable(this::over)
                .filterWhen(this::isToBeClosed)
                .collectList()
                .filter(places -> !places.isEmpty())
                .flatMapMany(places -> claimsAnswered.get().thenMany(close(places)));
    }

    private List<Place> over(Rulebook rulebook) {
        Instant before = clock.instant().minus(grace);
        int thisYear = CivilTime.dateOf(before).getYear();
        return rulebook.policies().stream()
                .flatMap(latest -> closing(rulebook.versionsOf(latest.id()), thisYear))
                .filter(place -> place.isClosed(before) && !shared.contains(place.key()))
                .distinct()
                .toList();
    }

    /** The pools of a policy that close, also those that only earlier versions have: their claims still wait. */
    private static Stream<Place> closing(List<Policy> latestFirst, int thisYear) {
        Map<String, Policy> declaredBy = new LinkedHashMap<>();
        latestFirst.forEach(version -> version.pools().keySet().forEach(pool -> declaredBy.putIfAbsent(pool, version)));
        return declaredBy.entrySet().stream()
                .flatMap(
                        pool -> Optional.ofNullable(pool.getValue().pools().get(pool.getKey()))
                                .filter(terms -> terms.closes() != null)
                                .stream()
                                .flatMap(terms -> places(pool.getValue(), terms, thisYear)));
    }

    private static Stream<Place> places(Policy policy, PoolTerms terms, int thisYear) {
        return IntStream.rangeClosed(policy.validity().firstYear(), thisYear)
                .mapToObj(year -> Place.of(policy, terms, year));
    }

    private Mono<Boolean> isToBeClosed(Place place) {
        return treasury.read(place).map(Budget::pool).doOnNext(this::remember).map(Pool::isToBeClosed);
    }

    /** A shared pool stays as it is, and need not be read again. */
    private void remember(Pool pool) {
        if (pool.isClosed()) {
            shared.add(pool.key());
        }
    }

    private Flux<Pool> close(List<Place> places) {
        return Flux.fromIterable(places).concatMapDelayError(this::close);
    }

    private Mono<Pool> close(Place place) {
        Cause cause = new Cause("closing of " + place.key().id(), null, null);
        return treasury.change(place, List.of(new Order(cause, Pool::close)))
                .map(changed -> changed.after().pool());
    }
}
