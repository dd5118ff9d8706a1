package io.huiqi.awards.web;

import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PoolTerms;
import io.huiqi.awards.pool.Place;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds where the money of a pool and year is, as the policies declare it. */
@Component
class PoolFinder {

    private final Rulebooks rulebooks;

    PoolFinder(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** The place that an address names; 404 if no policy declares the pool, 422 if it has no money of that year. */
    Mono<Place> at(String pool, int fiscalYear) {
        return rulebooks
                .current()
                .flatMapIterable(rulebook -> rulebook.policies())
                .filter(policy -> policy.pools().containsKey(pool))
                .next()
                .switchIfEmpty(Mono.error(() -> Problem.notFound("pool").asException()))
                .map(policy ->
                        place(policy, Objects.requireNonNull(policy.pools().get(pool)), fiscalYear));
    }

    /** Where the policies' own texts give money. */
    Flux<Place> given() {
        return rulebooks
                .current()
                .flatMapIterable(rulebook -> rulebook.policies())
                .flatMapIterable(PoolFinder::given)
                .distinct(Place::key);
    }

    private static List<Place> given(Policy policy) {
        return policy.pools().values().stream()
                .map(terms -> Place.of(policy, terms, policy.validity().firstYear()))
                .filter(place -> place.openingFen() != null)
                .toList();
    }

    private static Place place(Policy policy, PoolTerms terms, int fiscalYear) {
        Checks checks = new Checks();
        checks.year("/fiscalYear", fiscalYear);
        Place place = Place.of(policy, terms, fiscalYear);
        checks.require(
                place.key().fiscalYear() == fiscalYear,
                "/fiscalYear",
                "once-only",
                "this pool is given once, under the year " + place.key().fiscalYear());
        checks.throwIfAny();
        return place;
    }
}
