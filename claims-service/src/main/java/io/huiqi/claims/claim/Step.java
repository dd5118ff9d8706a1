package io.huiqi.claims.claim;

import io.huiqi.events.ClaimEvent;
import java.util.List;

/** What comes of trying to move a claim on. */
public sealed interface Step permits Step.Transition, Refusal {

    /** The claim as it is afterwards, and what others must hear of it. */
    record Transition(Claim claim, List<ClaimEvent> events) implements Step {}
}
