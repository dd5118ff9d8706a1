package io.huiqi.claims.web;

import io.huiqi.claims.claim.Amendment;
import io.huiqi.claims.docket.ClaimantSteps;
import io.huiqi.claims.docket.Claims;
import io.huiqi.claims.docket.Filed;
import io.huiqi.claims.docket.Outcome;
import io.huiqi.claims.docket.Outcome.Stale;
import io.huiqi.events.LocalizedText;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a claimant does with a claim after submitting it. */
@RestController
@RequestMapping("/api/v1/claims/{id}")
@Tag(name = "Claims")
class StepController {

    private final Claims claims;
    private final ClaimantSteps steps;

    StepController(Claims claims, ClaimantSteps steps) {
        this.claims = claims;
        this.steps = steps;
    }

    @Operation(summary = "Take a claim back", description = "Possible before publicity, else 409 not-withdrawable.")
    @PostMapping("/withdraw")
    Mono<ResponseEntity<ClaimView>> withdraw(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable WithdrawalBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause,
            Locale locale) {
        String note = body == null ? null : new BodyReader().note(body);
        LocalizedText words = note == null ? null : new LocalizedText(note, note);
        return take(id, caller, ifMatch, filed -> steps.withdraw(filed, caller.client(), words, cause))
                .map(outcome -> Answers.changed(outcome, locale));
    }

    @Operation(
            summary = "Submit a claim again after a correction was asked for",
            description = "What the body leaves out stays; the first submission's day counts. Else 409 not-awaited.")
    @PostMapping("/submissions")
    Mono<ResponseEntity<ClaimView>> resubmit(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable AmendmentBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause,
            Locale locale) {
        Amendment amendment = body == null ? Amendment.NONE : new BodyReader().amendment(body);
        return take(id, caller, ifMatch, filed -> steps.resubmit(filed, amendment, caller.client(), cause))
                .map(outcome -> Answers.changed(outcome, locale));
    }

    /** Takes a step from where the claim stands; who names no version does not mind that it moved on meanwhile. */
    private Mono<Outcome> take(
            String id, Caller caller, @Nullable String ifMatch, Function<Filed, Mono<Outcome>> step) {
        boolean anyVersion = ifMatch == null || ifMatch.equals("*");
        return Visible.claim(claims, id, caller)
                .doOnNext(filed -> ETags.requireMatch(ifMatch, filed.version()))
                .flatMap(step)
                .flatMap(outcome ->
                        outcome instanceof Stale && anyVersion ? take(id, caller, ifMatch, step) : Mono.just(outcome));
    }
}
