package io.huiqi.claims.docket;

import io.huiqi.claims.claim.Refusal;

/** What came of something a person asked for. */
public sealed interface Outcome {

    /** It is done, and stored. */
    record Done(Filed filed) implements Outcome {}

    /** The same award is claimed already, by this claim. */
    record Duplicate(String first) implements Outcome {}

    /** The claim's own state does not allow it. */
    record Refused(Refusal reason) implements Outcome {}

    /** Somebody else changed the claim meanwhile. */
    record Stale() implements Outcome {}

    /** The idempotency key has made another claim. */
    record KeyReused() implements Outcome {}
}
