package io.huiqi.awards.web;

import io.huiqi.awards.budget.Budget;
import io.huiqi.awards.budget.Budgets;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.web.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All pools that have money. */
@RestController
@Tag(name = "Budgets")
class BudgetListController {

    private static final Pattern PLACE = Pattern.compile("[^/]+/-?[0-9]{1,9}");

    private final Budgets budgets;
    private final Treasury treasury;
    private final PoolFinder pools;

    BudgetListController(Budgets budgets, Treasury treasury, PoolFinder pools) {
        this.budgets = budgets;
        this.treasury = treasury;
        this.pools = pools;
    }

    @Operation(summary = "Pools with their money, by name and fiscal year")
    @GetMapping("/api/v1/budgets")
    Mono<ResponseEntity<Page<BudgetView>>> list(
            @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor, ServerWebExchange exchange) {
        int most = Cursor.limit(limit);
        String after = Cursor.decode(cursor, PLACE);
        return Mono.zip(budgets.list(most, cursor), untouched(after == null ? "" : after))
                .map(found -> merged(found.getT1(), found.getT2(), most))
                .map(page -> page.map((Budget budget) -> BudgetView.of(budget.pool())))
                .map(page -> Pages.response(exchange, page));
    }

    /** What a policy's text gives is there before anything happens to it. */
    private Mono<List<Budget>> untouched(String after) {
        return pools.given()
                .concatMap(treasury::read)
                .filter(budget -> budget.version() == 0 && id(budget).compareTo(after) > 0)
                .collectList();
    }

    private static Page<Budget> merged(Page<Budget> stored, List<Budget> untouched, int limit) {
        List<Budget> all = Stream.concat(stored.items().stream(), untouched.stream())
                .sorted(Comparator.comparing(BudgetListController::id))
                .toList();
        if (all.size() <= limit && stored.next() == null) {
            return new Page<>(all, null);
        }
        List<Budget> items = all.subList(0, limit);
        return new Page<>(items, Cursor.encode(List.of(id(items.get(limit - 1)))));
    }

    private static String id(Budget budget) {
        return budget.pool().key().id();
    }
}
