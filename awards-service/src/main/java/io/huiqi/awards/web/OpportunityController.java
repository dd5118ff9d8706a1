package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.FactsBarrier;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.opportunity.Opportunity;
import io.huiqi.awards.opportunity.OpportunityFinder;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.time.CivilTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells an enterprise what it could get, and what it lacks. */
@RestController
@Tag(name = "Assessments")
class OpportunityController {

    private final Rulebooks rulebooks;
    private final Accounts accounts;
    private final FactsBarrier barrier;
    private final Treasury treasury;
    private final Clock clock;

    OpportunityController(
            Rulebooks rulebooks, Accounts accounts, FactsBarrier barrier, Treasury treasury, Clock clock) {
        this.rulebooks = rulebooks;
        this.accounts = accounts;
        this.barrier = barrier;
        this.treasury = treasury;
        this.clock = clock;
    }

    @Operation(
            summary = "By item: what is due now, how far it is to the next amount, and what is missing",
            description =
                    "Computed by assessing the enterprise with one thing supposed otherwise at a time, so it never"
                            + " differs from an assessment. The year is the latest one something is known of, unless given.")
    @GetMapping("/api/v1/enterprises/{uscc}/opportunities")
    Mono<OpportunitiesView> opportunities(
            @PathVariable String uscc, @RequestParam @Nullable Integer year, Caller caller, Locale locale) {
        Checks checks = new Checks();
        checks.uscc("/uscc", uscc);
        if (year != null) {
            checks.year("?year", year);
        }
        checks.throwIfAny();
        caller.requireMayActFor(uscc);
        return barrier.awaitFactsOf(List.of(uscc))
                .then(accounts.find(List.of(uscc)))
                .map(found -> found.getOrDefault(uscc, Account.unknown(uscc)))
                .filter(account -> account.beneficiary().isRegistered())
                .switchIfEmpty(Mono.error(() -> Problem.notFound("enterprise").asException()))
                .zipWith(rulebooks.current())
                .flatMap(both -> view(
                        both.getT1(),
                        both.getT2(),
                        year == null ? latestYear(both.getT1()) : year,
                        Languages.of(locale)));
    }

    private Mono<OpportunitiesView> view(Account account, Rulebook rulebook, int year, Language language) {
        LocalDate today = CivilTime.dateOf(clock.instant());
        Beneficiary beneficiary = account.beneficiary();
        FigureOrigins origins = FigureOrigins.reported(account.reports());
        List<Opportunity> found = rulebook.policies().stream()
                .flatMap(policy -> rulebook.assessor(policy.id(), today).stream())
                .flatMap(assessor -> find(assessor, beneficiary, year))
                .toList();
        return pools(found)
                .map(pools -> found.stream()
                        .map(each -> OpportunityView.of(each, origins, note(each, pools, language), language))
                        .toList())
                .map(items -> new OpportunitiesView(beneficiary.uscc(), year, items, null));
    }

    private Mono<Map<Place, Pool>> pools(List<Opportunity> opportunities) {
        return Flux.fromIterable(opportunities)
                .flatMapIterable(each -> place(each).stream().toList())
                .distinct()
                .concatMap(place -> treasury.read(place).map(budget -> Map.entry(place, budget.pool())))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private @Nullable PoolNote note(Opportunity opportunity, Map<Place, Pool> pools, Language language) {
        return place(opportunity)
                .flatMap(place -> Optional.ofNullable(pools.get(place))
                        .map(pool -> PoolNote.of(place, pool, opportunity.now().fen(), clock.instant(), language)))
                .orElse(null);
    }

    private static Optional<Place> place(Opportunity opportunity) {
        Assessment now = opportunity.now();
        return Place.of(now.policy(), now.item(), now.year());
    }

    private static Stream<Opportunity> find(Assessor assessor, Beneficiary beneficiary, int year) {
        return new OpportunityFinder(
                        assessor,
                        year,
                        beneficiary.facts(),
                        beneficiary.ledger().entitlements(assessor.policy().id()))
                .find().stream();
    }

    private int latestYear(Account account) {
        IntStream reported = account.reports().stream().mapToInt(YearReport::year);
        IntStream granted = account.beneficiary().facts().recognitions().stream()
                .mapToInt(title -> title.grantedOn().getYear());
        return IntStream.concat(reported, granted)
                .max()
                .orElseGet(() -> CivilTime.dateOf(clock.instant()).getYear());
    }
}
