package io.huiqi.awards.web;

import io.huiqi.awards.award.Award;
import io.huiqi.awards.award.AwardFilter;
import io.huiqi.awards.award.Awards;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
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

    AwardController(Awards awards, AwardTotals totals) {
        this.awards = awards;
        this.totals = totals;
    }

    @Operation(summary = "One award")
    @GetMapping("/{id}")
    Mono<AwardView> get(@PathVariable String id, Caller caller, Locale locale) {
        return awards.find(id)
                .filter(award -> caller.mayActFor(award.enterprise()))
                .map(award -> AwardView.of(award, Languages.of(locale)))
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
        AwardFilter filter = new AwardFilter(caller.limitTo(enterprise), year, item);
        Language language = Languages.of(locale);
        return awards.list(filter, Cursor.limit(limit), cursor)
                .map(page -> page.map((Award award) -> AwardView.of(award, language)))
                .map(page -> Pages.response(exchange, page));
    }

    @Operation(
            summary = "What was granted, by item",
            description = "Over all enterprises the sums are a moment old; an enterprise's token sees its own.")
    @GetMapping("/summary")
    Mono<AwardSummaryView> summary(@RequestParam @Nullable String enterprise, Caller caller) {
        return totals.of(caller.limitTo(enterprise)).map(AwardSummaryView::of);
    }
}
