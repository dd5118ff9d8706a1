package io.huiqi.inspection.web;

import io.huiqi.inspection.inspection.Withdrawal;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives a request for a visit up. */
@RestController
@Tag(name = "Inspections")
class WithdrawalController {

    private final StepTaker taker;
    private final Withdrawal withdrawal;

    WithdrawalController(StepTaker taker, Withdrawal withdrawal) {
        this.taker = taker;
        this.withdrawal = withdrawal;
    }

    @Operation(
            summary = "Withdraw a request before the visit starts; only who asked for it may",
            description = "Its consents are void and its pass is revoked. The same again changes nothing.")
    @PostMapping("/api/v1/inspections/{id}/withdrawal")
    Mono<ResponseEntity<InspectionView>> withdraw(
            @PathVariable String id, Caller caller, Cause cause, ServerWebExchange exchange) {
        Officials.require(caller);
        return taker.take(id, caller, cause, exchange, (inspection, act) -> {
            Officials.requireRequester(caller, inspection);
            return withdrawal.withdraw(inspection, act);
        });
    }
}
