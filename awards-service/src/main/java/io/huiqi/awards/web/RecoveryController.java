package io.huiqi.awards.web;

import io.huiqi.awards.ledger.RecoveryRefusal;
import io.huiqi.awards.ledger.RecoveryStatus;
import io.huiqi.awards.ledger.RecoveryStep;
import io.huiqi.awards.recovery.FiledRecovery;
import io.huiqi.awards.recovery.Recoveries;
import io.huiqi.awards.recovery.RecoveryDesk;
import io.huiqi.awards.recovery.RecoveryFilter;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.time.CivilTime;
import io.huiqi.kit.web.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Money to be recovered: found, approved by two persons, received. */
@RestController
@RequestMapping("/api/v1/recoveries")
@Tag(name = "Recoveries")
class RecoveryController {

    private static final List<String> STATUSES =
            Arrays.stream(RecoveryStatus.values()).map(RecoveryStatus::name).toList();

    private final Recoveries recoveries;
    private final RecoveryDesk desk;
    private final Clock clock;

    RecoveryController(Recoveries recoveries, RecoveryDesk desk, Clock clock) {
        this.recoveries = recoveries;
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(summary = "One recovery; an enterprise sees its own")
    @GetMapping("/{id}")
    Mono<RecoveryView> get(@PathVariable String id, Caller caller) {
        return visible(id, caller).map(RecoveryView::of);
    }

    @Operation(summary = "Recoveries, newest first", description = "Status: PROPOSED, ORDERED, SETTLED or WITHDRAWN.")
    @GetMapping
    Mono<ResponseEntity<Page<RecoveryView>>> list(
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String enterprise,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            Caller caller,
            ServerWebExchange exchange) {
        RecoveryFilter filter = new RecoveryFilter(Enterprises.asked(enterprise, caller), status(status));
        return recoveries
                .list(filter, Cursor.limit(limit), cursor)
                .map(page -> page.map(RecoveryView::of))
                .map(page -> Pages.response(exchange, page));
    }

    @Operation(
            summary = "Approve a recovery",
            description = "Two different persons have to; the second approval orders it. The same person again: 409"
                    + " same-approver. No longer waiting for approval: 409 not-proposed.")
    @PostMapping("/{id}/approvals")
    Mono<RecoveryView> approve(@PathVariable String id, Caller caller, Cause cause) {
        return visible(id, caller)
                .flatMap(filed -> desk.approve(filed, caller.client(), cause).map(step -> taken(filed, step)))
                .switchIfEmpty(notFound());
    }

    @Operation(
            summary = "Record money that came back",
            description =
                    "Parts add up; more than is owed: 422 more-than-owed. The same document again changes nothing;"
                            + " with another sum or date: 409 other-receipt. Not ordered: 409 not-ordered.")
    @PostMapping("/{id}/settlement")
    Mono<RecoveryView> settle(@PathVariable String id, @RequestBody SettlementBody body, Caller caller, Cause cause) {
        var receipt = body.read(CivilTime.dateOf(clock.instant()), caller.client());
        return visible(id, caller)
                .flatMap(filed -> desk.receive(filed, receipt, cause).map(step -> taken(filed, step)))
                .switchIfEmpty(notFound());
    }

    private static RecoveryView taken(FiledRecovery filed, RecoveryStep step) {
        if (step instanceof RecoveryStep.Taken taken) {
            return RecoveryView.of(filed.enterprise(), taken.recovery());
        }
        RecoveryRefusal refusal = (RecoveryRefusal) step;
        throw switch (refusal) {
            case MORE_THAN_OWED ->
                Problem.invalid(List.of(new FieldError("/amount", refusal.code(), refusal.detail())))
                        .asException();
            case SAME_APPROVER, NOT_PROPOSED, NOT_ORDERED, OTHER_RECEIPT ->
                new Problem(HttpStatus.CONFLICT, refusal.code(), refusal.detail()).asException();
        };
    }

    private Mono<FiledRecovery> visible(String id, Caller caller) {
        return recoveries
                .find(id)
                .filter(filed -> caller.mayActFor(filed.enterprise()))
                .switchIfEmpty(notFound());
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> Problem.notFound("recovery").asException());
    }

    private static @Nullable RecoveryStatus status(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Checks checks = new Checks();
        checks.oneOf("?status", text, STATUSES);
        checks.throwIfAny();
        return RecoveryStatus.valueOf(text);
    }
}
