package io.huiqi.claims.docket;

import io.huiqi.claims.claim.Application;
import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.docket.Outcome.Done;
import io.huiqi.claims.docket.Outcome.KeyReused;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Submits a claim. */
public final class SubmitClaim {

    private final Claims claims;
    private final Clock clock;
    private final Ids ids;

    public SubmitClaim(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /**
     * Submits a claim for the award the application describes.
     *
     * @param client who submits
     * @param idempotencyKey makes the claim's id the same each time, so that even a crash before the answer leads the
     *     repeated request to the first claim; null for a claim of its own
     * @return done, duplicate or key reused
     */
    public Mono<Outcome> submit(Application application, String client, @Nullable String idempotencyKey, Cause cause) {
        String id = idempotencyKey == null ? ids.next() : Ids.from("claim", client, idempotencyKey);
        return claims.file(Claim.submit(id, application, client, clock.instant().truncatedTo(ChronoUnit.MILLIS)), cause)
                .map(outcome -> isOther(outcome, application) ? new KeyReused() : outcome);
    }

    /** A claim filed under the same id for something else; what a later round amended cannot be compared. */
    private static boolean isOther(Outcome outcome, Application application) {
        return outcome instanceof Done done
                && done.filed().claim().round() == 1
                && !done.filed().claim().application().equals(application);
    }
}
