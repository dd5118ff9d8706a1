package io.huiqi.awards.web;

import io.huiqi.awards.adjustment.Adjuster;
import io.huiqi.awards.adjustment.Doubt;
import io.huiqi.awards.award.Awards;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a beneficiary was granted, and what later facts made of it. */
@RestController
@Tag(name = "Ledgers")
class LedgerController {

    private static final String NOBODY = "";

    private final Awards awards;
    private final Accounts accounts;
    private final Rulebooks rulebooks;
    private final Clock clock;

    LedgerController(Awards awards, Accounts accounts, Rulebooks rulebooks, Clock clock) {
        this.awards = awards;
        this.accounts = accounts;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Operation(
            summary = "The entitlement ledger of a beneficiary; an enterprise sees its own",
            description =
                    "Grants with their adjustments, what stands as paid by measure, totals by year and life,"
                            + " recoveries, and awards that wait for a person because a figure is missing; also with whom it merged.")
    @GetMapping("/api/v1/ledgers/{uscc}")
    Mono<LedgerView> ledger(@PathVariable String uscc, Caller caller, Locale locale) {
        Enterprises.require("/uscc", uscc);
        caller.requireMayActFor(uscc);
        Language language = Languages.of(locale);
        return accounts.find(List.of(uscc))
                .mapNotNull(found -> found.get(uscc))
                .flatMap(account -> doubts(uscc).map(doubts -> LedgerView.of(account.beneficiary(), doubts, language)))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("ledger").asException()));
    }

    /** The engine is asked again, with nothing stored, which awards it cannot compute any more. */
    private Mono<List<Doubt>> doubts(String uscc) {
        return Mono.zip(accounts.withGrants(List.of(uscc)), rulebooks.current())
                .map(both -> both.getT1().stream()
                        .map(Account::beneficiary)
                        .flatMap(of -> new Adjuster(both.getT2())
                                .revise(of.ledger(), of.facts(), NOBODY, clock.instant()).doubts().stream())
                        .toList());
    }

    @Operation(summary = "What later facts made of an award, oldest first")
    @GetMapping("/api/v1/awards/{id}/adjustments")
    Mono<Page<AdjustmentView>> adjustments(@PathVariable String id, Caller caller, Locale locale) {
        Language language = Languages.of(locale);
        return awards.find(id)
                .filter(award -> caller.mayActFor(award.enterprise()))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("award").asException()))
                .flatMapMany(award -> accounts.find(List.of(award.enterprise()))
                        .flatMapMany(found -> Flux.fromIterable(found.values())))
                .map(Account::beneficiary)
                .map(Beneficiary::ledger)
                .flatMapIterable(ledger -> ledger.adjustmentsOf(id))
                .map(adjustment -> AdjustmentView.of(adjustment, language))
                .collectList()
                .map(all -> new Page<>(all, null));
    }
}
