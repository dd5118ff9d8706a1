package io.huiqi.claims.docket;

/** An event is about a claim that was never filed here: something is lost, and the event must not be. */
public final class UnknownClaim extends RuntimeException {

    UnknownClaim(String id) {
        super("no claim " + id);
    }
}
