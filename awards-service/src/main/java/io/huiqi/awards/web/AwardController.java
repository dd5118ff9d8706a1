package io.huiqi.awards.web;

import io.huiqi.awards.award.Award;
import io.huiqi.awards.award.AwardFilter;
import io.huiqi.awards.award.Awards;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Awards that were granted. */
@RestController
@RequestMapping("/api/v1/awards")
@Tag(name = "Awards")
class AwardController {

    private final Awards awards;
    private final AwardTotals totals;
    private final Accounts accounts;

    AwardController(Awards awards, AwardTotals totals, Accounts accounts) {
        this.awards = awards;
        this.totals = totals;
        this.accounts = accounts;
    }

    @Operation(summary = "One award")
    @GetMapping("/{id}")
    Mono<AwardView> get(@PathVariable String id, Caller caller, Locale locale) {
        return awards.find(id)
                .filter(award -> caller.mayActFor(award.enterprise()))
                .flatMap(award -> ledgers(List.of(award))
                        .map(ledgers -> AwardView.of(award, ledgers.apply(award), Languages.of(locale))))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("award").asException()));
    }

    @Operation(summary = "Awards, newest first")
    @GetMapping
    Mono<ResponseEntity<Page<AwardView>>> list(
            @RequestParam @Nullable String enterprise,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String item,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            Caller caller,
            Locale locale,
            ServerWebExchange exchange) {
        AwardFilter filter = new AwardFilter(Enterprises.asked(enterprise, caller), year, item);
        Language language = Languages.of(locale);
        return awards.list(filter, Cursor.limit(limit), cursor)
                .flatMap(page -> ledgers(page.items())
                        .map(ledgers -> page.map((Award award) -> AwardView.of(award, ledgers.apply(award), language))))
                .map(page -> Pages.response(exchange, page));
    }

    /** The ledger of each of these awards, read with one query. */
    private Mono<Function<Award, Ledger>> ledgers(List<Award> of) {
        return accounts.find(of.stream().map(Award::enterprise).distinct().toList())
                .map(found -> award -> {
                    Account account = found.get(award.enterprise());
                    return account == null
                            ? Ledger.EMPTY
                            : account.beneficiary().ledger();
                });
    }

    @Operation(
            summary = "What was granted, by item",
            description = "Over all enterprises the sums are a moment old; an enterprise's token sees its own.")
    @GetMapping("/summary")
    Mono<AwardSummaryView> summary(@RequestParam @Nullable String enterprise, Caller caller) {
        return totals.of(Enterprises.asked(enterprise, caller)).map(AwardSummaryView::of);
    }
}
