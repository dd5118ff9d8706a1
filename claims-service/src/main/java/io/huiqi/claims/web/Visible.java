package io.huiqi.claims.web;

import io.huiqi.claims.docket.Claims;
import io.huiqi.claims.docket.Filed;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import reactor.core.publisher.Mono;

/** What a caller may see: for an enterprise, another's claim does not exist. */
final class Visible {

    private Visible() {}

    /** The claim, or the end of the request with 404. */
    static Mono<Filed> claim(Claims claims, String id, Caller caller) {
        return claims.find(id)
                .filter(filed -> caller.mayActFor(filed.claim().application().enterprise()))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("claim").asException()));
    }
}
