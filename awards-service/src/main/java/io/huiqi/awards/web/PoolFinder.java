package io.huiqi.awards.web;

import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PoolTerms;
import io.huiqi.awards.policy.Validity;
import io.huiqi.awards.pool.Place;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
                .map(rulebook -> rulebook.policies().stream()
                        .filter(policy -> policy.pools().containsKey(pool))
                        .findFirst()
                        .map(policy -> place(
                                policy, Objects.requireNonNull(policy.pools().get(pool)), fiscalYear))
                        .orElseThrow(() -> unknown(rulebook.policies()).asException()));
    }

    /** The same for giving it money: 422 for years in which the policy is not in force. */
    Mono<Place> inForce(String pool, int fiscalYear) {
        return at(pool, fiscalYear).zipWith(rulebooks.current()).map(found -> {
            List<Validity> validities = found.getT2().policies().stream()
                    .filter(policy -> policy.pools().containsKey(pool))
                    .map(Policy::validity)
                    .toList();
            Checks checks = new Checks();
            checks.require(
                    validities.stream().anyMatch(validity -> validity.covers(fiscalYear)),
                    "/fiscalYear",
                    "not-in-force",
                    "must be a year in which the policy is in force: " + years(validities));
            checks.throwIfAny();
            return found.getT1();
        });
    }

    private static String years(List<Validity> validities) {
        return validities.stream()
                .map(validity -> validity.until() == null
                        ? validity.firstYear() + " or later"
                        : validity.firstYear() + " to " + validity.until().getYear())
                .distinct()
                .collect(Collectors.joining(", or "));
    }

    private static Problem unknown(List<Policy> policies) {
        String pools = policies.stream()
                .flatMap(policy -> policy.pools().keySet().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        Problem problem = Problem.notFound("pool");
        FieldError error = new FieldError("/pool", "unknown-pool", "must be one that a policy declares: " + pools);
        return new Problem(problem.status(), problem.code(), problem.detail(), List.of(error), problem.properties());
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
