package io.huiqi.inspection.web;

import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.refusal.Refusal;
import io.huiqi.inspection.refusal.Refusals;
import io.huiqi.kit.problem.FieldError;
import io.huiqi.kit.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes sure that what a complaint is about exists and concerns the enterprise that complains. */
@Component
class ComplaintSubject {

    private final Inspections inspections;
    private final Refusals refusals;

    ComplaintSubject(Inspections inspections, Refusals refusals) {
        this.inspections = inspections;
        this.refusals = refusals;
    }

    /** Fails with 422 that names every reference that leads nowhere or to another enterprise. */
    Mono<Void> require(String enterprise, @Nullable String refusal, @Nullable String inspection) {
        Mono<String> refused =
                refusal == null ? Mono.just(enterprise) : refusals.find(refusal).map(Refusal::enterprise);
        Mono<String> inspected = inspection == null
                ? Mono.just(enterprise)
                : inspections.find(inspection).map(Inspection::enterprise);
        return Flux.concat(
                        errorUnless(refused, enterprise, "/refusal"), errorUnless(inspected, enterprise, "/inspection"))
                .collectList()
                .flatMap(errors -> errors.isEmpty()
                        ? Mono.empty()
                        : Mono.error(() -> Problem.invalid(List.copyOf(errors)).asException()));
    }

    private static Mono<FieldError> errorUnless(Mono<String> owner, String enterprise, String pointer) {
        return owner.map(enterprise::equals)
                .defaultIfEmpty(false)
                .filter(known -> !known)
                .map(unknown -> new FieldError(pointer, "unknown-reference", "is none of this enterprise's"));
    }
}
