package io.huiqi.claims.docket;

import io.huiqi.claims.claim.Amendment;
import io.huiqi.claims.claim.Refusal;
import io.huiqi.claims.claim.Step;
import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.claims.docket.Outcome.Refused;
import io.huiqi.events.LocalizedText;
import io.huiqi.kit.event.Cause;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What a claimant does with a claim after submitting it. */
public final class ClaimantSteps {

    private final Claims claims;
    private final Clock clock;

    public ClaimantSteps(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** Takes a claim back (撤回); done, refused after publicity has begun, or stale. */
    public Mono<Outcome> withdraw(Filed filed, String by, @Nullable LocalizedText note, Cause cause) {
        return take(filed, filed.claim().withdraw(by, note, now()), cause);
    }

    /** Submits again after a correction (补正) was asked for; done, refused when none was, stale, or duplicate. */
    public Mono<Outcome> resubmit(Filed filed, Amendment amendment, String by, Cause cause) {
        return take(filed, filed.claim().resubmit(amendment, by, now()), cause);
    }

    private Mono<Outcome> take(Filed filed, Step step, Cause cause) {
        if (step instanceof Transition transition) {
            return claims.save(new Change(filed, transition.claim(), transition.events(), cause));
        }
        return Mono.just(new Refused((Refusal) step));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
