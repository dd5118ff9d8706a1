package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Ruling;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Beneficiary;
import io.huiqi.awards.beneficiary.FactsBarrier;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.web.AssessmentReader.Asked;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.time.CivilTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells what would be due; changes nothing. */
@RestController
@Tag(name = "Assessments")
class AssessmentController {

    private final Rulebooks rulebooks;
    private final Accounts accounts;
    private final FactsBarrier barrier;
    private final Clock clock;

    AssessmentController(Rulebooks rulebooks, Accounts accounts, FactsBarrier barrier, Clock clock) {
        this.rulebooks = rulebooks;
        this.accounts = accounts;
        this.barrier = barrier;
        this.clock = clock;
    }

    @Operation(
            summary = "What would be due; changes nothing",
            description = "With enterprise, its stored facts, titles and ledger count, and what the request gives takes"
                    + " their place: figures and list memberships year by year, recognitions and awarded as a whole.")
    @PostMapping("/api/v1/assessments")
    Mono<AssessmentView> assess(@RequestBody AssessmentRequest request, Caller caller, Locale locale) {
        LocalDate today = CivilTime.dateOf(clock.instant());
        return rulebooks
                .current()
                .map(rulebook -> AssessmentReader.read(request, rulebook, today))
                .flatMap(asked -> account(asked, caller)
                        .map(account -> AssessmentView.of(
                                assess(asked, account.beneficiary()), origins(asked, account), Languages.of(locale))));
    }

    private static FigureOrigins origins(Asked asked, Account account) {
        return new FigureOrigins(account.reports(), asked.supposition().figures());
    }

    /** What is stored of the beneficiary with everything announced up to now, or of an unknown one. */
    private Mono<Account> account(Asked asked, Caller caller) {
        String uscc = asked.enterprise();
        if (uscc == null) {
            return Mono.just(Account.unknown(""));
        }
        caller.requireMayActFor(uscc);
        return barrier.awaitFactsOf(List.of(uscc))
                .then(accounts.find(List.of(uscc)))
                .map(found -> found.getOrDefault(uscc, Account.unknown(uscc)))
                .doOnNext(account -> requireRegistered(account.beneficiary()));
    }

    private static void requireRegistered(Beneficiary beneficiary) {
        if (!beneficiary.isRegistered()) {
            FieldError error = new FieldError("/enterprise", "unknown-enterprise", "is not registered");
            throw Problem.invalid(List.of(error)).asException();
        }
    }

    private static Assessment assess(Asked asked, Beneficiary beneficiary) {
        Ruling ruling = asked.ruling();
        String policy = ruling.assessor().policy().id();
        return ruling.assess(
                asked.question(),
                asked.supposition().over(beneficiary.facts()),
                asked.supposition().over(beneficiary.ledger().entitlements(policy)));
    }
}
