package io.huiqi.claims.web;

import io.huiqi.claims.docket.Claims;
import io.huiqi.claims.docket.SubmitClaim;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Submits a claim and shows what became of it. */
@RestController
@RequestMapping("/api/v1/claims")
@Tag(name = "Claims")
class ClaimController {

    private final SubmitClaim submitClaim;
    private final Claims claims;

    ClaimController(SubmitClaim submitClaim, Claims claims) {
        this.submitClaim = submitClaim;
        this.claims = claims;
    }

    @Operation(
            summary = "Submit a claim",
            description = "The same award claimed twice gets 409 duplicate-claim with the first claim's id.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ClaimView>> submit(
            @RequestBody SubmitClaimBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller,
            Cause cause,
            Locale locale) {
        var application = new BodyReader().application(body);
        caller.requireMayActFor(application.enterprise());
        return submitClaim
                .submit(application, caller.client(), idempotencyKey, cause)
                .map(outcome -> Answers.created(outcome, locale));
    }

    @Operation(summary = "One claim: status, assessment, award and timeline")
    @GetMapping("/{id}")
    Mono<ResponseEntity<ClaimView>> find(@PathVariable String id, Caller caller, Locale locale) {
        return Visible.claim(claims, id, caller).map(filed -> Answers.ok(filed, locale));
    }
}
