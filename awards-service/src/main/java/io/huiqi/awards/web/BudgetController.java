package io.huiqi.awards.web;

import io.huiqi.awards.budget.Budget;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.budget.Treasury.Changed;
import io.huiqi.awards.budget.Treasury.Order;
import io.huiqi.awards.pool.Place;
import io.huiqi.awards.pool.Pool;
import io.huiqi.awards.pool.Step;
import io.huiqi.awards.pool.Verdict;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The money of one pool in a fiscal year. */
@RestController
@RequestMapping("/api/v1/budgets/{pool}/{fiscalYear}")
@Tag(name = "Budgets")
class BudgetController {

    private final Treasury treasury;
    private final PoolFinder pools;
    private final Clock clock;

    BudgetController(Treasury treasury, PoolFinder pools, Clock clock) {
        this.treasury = treasury;
        this.pools = pools;
        this.clock = clock;
    }

    @Operation(summary = "The money of a pool in a fiscal year, and what is reserved and committed of it")
    @GetMapping
    Mono<ResponseEntity<BudgetView>> get(@PathVariable String pool, @PathVariable int fiscalYear) {
        return budgeted(pool, fiscalYear).map(budget -> answer(HttpStatus.OK, budget));
    }

    @Operation(
            summary = "The claims that wait for money of a pool, with their positions",
            description =
                    "The first in line is served first; a claim behind it does not overtake, even if it is smaller.")
    @GetMapping("/queue")
    Mono<QueueView> queue(@PathVariable String pool, @PathVariable int fiscalYear) {
        return budgeted(pool, fiscalYear).map(budget -> QueueView.of(budget.pool()));
    }

    @Operation(
            summary = "Give a pool its money for a fiscal year, or another sum",
            description =
                    "The same sum again changes nothing. Less than what is reserved and committed is refused with"
                            + " 422 below-use, anything after the last day of a shared pool with 422 closed, a year in"
                            + " which the policy is not in force with 422 not-in-force. More serves the claims in line. With If-Match, a stale tag is answered with 412.")
    @PutMapping
    Mono<ResponseEntity<BudgetView>> put(
            @PathVariable String pool,
            @PathVariable int fiscalYear,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody BudgetRequest request,
            Cause cause) {
        long fen = request.fen();
        return pools.inForce(pool, fiscalYear)
                .flatMap(place -> treasury.change(
                        place,
                        List.of(new Order(cause, before -> budgeted(before, place, fen))),
                        budget -> ETags.requireMatch(ifMatch, budget.version())))
                .map(BudgetController::answer);
    }

    /** After the last day for claims a sum would come too late, even if nobody shared the money yet. */
    private Step budgeted(Pool before, Place place, long fen) {
        return place.isClosed(clock.instant()) ? new Step(before, Verdict.CLOSED, List.of()) : before.budget(fen);
    }

    private Mono<Budget> budgeted(String pool, int fiscalYear) {
        return pools.at(pool, fiscalYear)
                .flatMap(treasury::read)
                .filter(budget -> budget.pool().isBudgeted() || budget.version() > 0)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("budget").asException()));
    }

    private static ResponseEntity<BudgetView> answer(Changed changed) {
        Pool pool = changed.after().pool();
        if (changed.verdict() == Verdict.BELOW_USE) {
            String used = BudgetView.yuan(pool.reserved() + pool.committed());
            throw Problem.invalid(List.of(new FieldError(
                            "/amount", "below-use", "must be at least what is reserved and committed: " + used)))
                    .asException();
        }
        if (changed.verdict() == Verdict.CLOSED) {
            throw Problem.invalid(List.of(new FieldError(
                            "/fiscalYear", "closed", "the last day for claims is over; the money is shared as it was")))
                    .asException();
        }
        boolean created = changed.before().version() == 0 && changed.after().version() > 0;
        return answer(created ? HttpStatus.CREATED : HttpStatus.OK, changed.after());
    }

    private static ResponseEntity<BudgetView> answer(HttpStatus status, Budget budget) {
        return ResponseEntity.status(status).eTag(ETags.of(budget.version())).body(BudgetView.of(budget.pool()));
    }
}
