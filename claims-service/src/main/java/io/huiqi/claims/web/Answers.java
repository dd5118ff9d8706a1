package io.huiqi.claims.web;

import io.huiqi.claims.docket.Filed;
import io.huiqi.claims.docket.Outcome;
import io.huiqi.claims.docket.Outcome.Done;
import io.huiqi.claims.docket.Outcome.Duplicate;
import io.huiqi.claims.docket.Outcome.KeyReused;
import io.huiqi.claims.docket.Outcome.Refused;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.web.ETags;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Outcomes as HTTP answers; the only place that knows which status each has. */
final class Answers {

    private Answers() {}

    static ResponseEntity<ClaimView> created(Outcome outcome, Locale locale) {
        Filed filed = done(outcome);
        return ResponseEntity.created(
                        URI.create("/api/v1/claims/" + filed.claim().id()))
                .eTag(ETags.of(filed.version()))
                .body(ClaimView.of(filed.claim(), locale));
    }

    static ResponseEntity<ClaimView> changed(Outcome outcome, Locale locale) {
        return ok(done(outcome), locale);
    }

    static ResponseEntity<ClaimView> ok(Filed filed, Locale locale) {
        return ResponseEntity.ok()
                .eTag(ETags.of(filed.version()))
                .varyBy("Accept-Language")
                .body(ClaimView.of(filed.claim(), locale));
    }

    private static Filed done(Outcome outcome) {
        if (outcome instanceof Done done) {
            return done.filed();
        }
        throw problem(outcome).asException();
    }

    private static Problem problem(Outcome outcome) {
        if (outcome instanceof Duplicate duplicate) {
            return new Problem(HttpStatus.CONFLICT, "duplicate-claim", "This award is claimed already; see claim.")
                    .with("claim", duplicate.first());
        }
        if (outcome instanceof Refused refused) {
            return new Problem(
                    HttpStatus.CONFLICT,
                    refused.reason().code(),
                    refused.reason().detail());
        }
        if (outcome instanceof KeyReused) {
            return new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used with another request; use a new key for a new request.");
        }
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                "Somebody else changed the claim meanwhile; read it again.");
    }
}
