package io.huiqi.claims.web;

import io.huiqi.claims.claim.ClaimStatus;
import io.huiqi.claims.docket.ClaimFilter;
import io.huiqi.claims.docket.Claims;
import io.huiqi.claims.docket.Filed;
import io.huiqi.claims.docket.StatusCounts;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lists claims, newest first, and counts them; an enterprise sees its own only. */
@RestController
@RequestMapping("/api/v1/claims")
@Tag(name = "Claims")
class ClaimListController {

    private final Claims claims;
    private final StatusCounts counts;

    ClaimListController(Claims claims, StatusCounts counts) {
        this.claims = claims;
        this.counts = counts;
    }

    @Operation(summary = "Claims, newest first")
    @GetMapping
    Mono<ResponseEntity<Page<ClaimView>>> list(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable ClaimStatus status,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller,
            Locale locale,
            ServerWebExchange exchange) {
        ClaimFilter filter = new ClaimFilter(caller.limitTo(enterprise), status, item);
        int size = Cursor.limit(limit);
        return claims.list(filter, Positions.read(cursor), size + 1)
                .map(Filed::claim)
                .collectList()
                .map(found -> Pages.response(
                        exchange, Page.of(found, size, Positions::keyOf).map(claim -> ClaimView.of(claim, locale))));
    }

    @Operation(summary = "How many claims stand where", description = "Of all claims the counts are a moment old.")
    @GetMapping("/summary")
    Mono<SummaryView> summary(@RequestParam(required = false) @Nullable String enterprise, Caller caller) {
        return counts.of(caller.limitTo(enterprise)).map(SummaryView::of);
    }
}
