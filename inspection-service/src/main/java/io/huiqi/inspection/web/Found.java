package io.huiqi.inspection.web;

import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import reactor.core.publisher.Mono;

/** Things a caller may see; what belongs to another enterprise is not found, like what does not exist. */
final class Found {

    private Found() {}

    static Mono<Inspection> inspection(Inspections inspections, String id, Caller caller) {
        return inspections
                .find(id)
                .filter(inspection -> caller.mayActFor(inspection.enterprise()))
                .switchIfEmpty(orNotFound("inspection"));
    }

    static <T> Mono<T> orNotFound(String what) {
        return Mono.error(() -> Problem.notFound(what).asException());
    }
}
