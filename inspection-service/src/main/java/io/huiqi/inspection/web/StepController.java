package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.web.InspectionBody.ConsentBody;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Moves an inspection on: consents, finish, filing. */
@RestController
@RequestMapping("/api/v1/inspections/{id}")
@Tag(name = "Inspections")
class StepController {

    private static final int REPORT_LIMIT = 4000;

    private final StepTaker taker;
    private final InspectionSteps steps;
    private final Clock clock;

    StepController(StepTaker taker, InspectionSteps steps, Clock clock) {
        this.taker = taker;
        this.steps = steps;
        this.clock = clock;
    }

    @Operation(summary = "Give a consent of one's own role; without a time, now")
    @PostMapping("/consents")
    Mono<ResponseEntity<InspectionView>> consent(
            @PathVariable String id,
            @RequestBody ConsentBody body,
            Caller caller,
            Cause cause,
            ServerWebExchange exchange) {
        Checks checks = new Checks();
        Consent consent = new ConsentReader(checks)
                .read("", body, Officials.act(caller, clock).at());
        checks.require(body.revokedAt() == null, "/revokedAt", "not-allowed", "is set by taking the consent back");
        checks.throwIfAny();
        Officials.requireRole(caller, present(consent).role());
        return taker.take(
                id, caller, cause, exchange, (inspection, act) -> steps.consent(inspection, present(consent), act));
    }

    @Operation(summary = "Take the consent of a role back; a pass that rested on it is revoked")
    @DeleteMapping("/consents/{role}")
    Mono<ResponseEntity<InspectionView>> revoke(
            @PathVariable String id,
            @PathVariable String role,
            Caller caller,
            Cause cause,
            ServerWebExchange exchange) {
        Checks checks = new Checks();
        ConsentRole read = WordReader.read(checks, "?role", role, ConsentRole.class);
        checks.throwIfAny();
        Officials.requireRole(caller, present(read));
        return taker.take(
                id, caller, cause, exchange, (inspection, act) -> steps.revoke(inspection, present(read), act));
    }

    @Operation(summary = "The inspectors have left")
    @PostMapping("/finish")
    Mono<ResponseEntity<InspectionView>> finish(
            @PathVariable String id, Caller caller, Cause cause, ServerWebExchange exchange) {
        Officials.require(caller);
        return taker.take(id, caller, cause, exchange, steps::finish);
    }

    @Operation(summary = "File an emergency afterwards")
    @PostMapping("/filing")
    Mono<ResponseEntity<InspectionView>> file(
            @PathVariable String id,
            @RequestBody FilingBody body,
            Caller caller,
            Cause cause,
            ServerWebExchange exchange) {
        Officials.require(caller);
        Checks checks = new Checks();
        String report = checks.text("/report", body.report(), REPORT_LIMIT);
        checks.throwIfAny();
        return taker.take(
                id, caller, cause, exchange, (inspection, act) -> steps.file(inspection, present(report), act));
    }

    record FilingBody(@Nullable String report) {}
}
