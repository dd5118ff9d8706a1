package io.huiqi.inspection.web;

import io.huiqi.inspection.plan.DrawCheck;
import io.huiqi.inspection.plan.Plan;
import io.huiqi.inspection.plan.Plans;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.web.PlanBodies.YearlyPlanBody;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Publishes plans of random inspections and shows them, with their draws drawn again. */
@RestController
@Tag(name = "Random inspections")
class PlanController {

    private static final String PATH = "/api/v1/inspection-plans";

    /** Who may read inspections, or take the steps of a plan, sees the officers' names. */
    private static final Set<String> NAMING = Set.of("inspections:read", "inspections:write");

    private final Plans plans;
    private final InspectionPolicies policies;
    private final Ids ids;
    private final Clock clock;
    private final Times times;

    PlanController(Plans plans, InspectionPolicies policies, Ids ids, Clock clock) {
        this.plans = plans;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
        this.times = new Times(policies.zone());
    }

    @Operation(
            summary = "Publish a yearly plan of random inspections",
            description = "With the SHA-256 of a secret seed, which the draw will reveal.")
    @PostMapping(PATH)
    Mono<ResponseEntity<PlanView>> publish(@RequestBody YearlyPlanBody body, Caller caller, Cause cause) {
        Officials.require(caller);
        Plan plan = new PlanReader().plan(ids.next(), body, Officials.act(caller, clock), policies.zone());
        return plans.add(plan, cause)
                .map(published -> ResponseEntity.created(URI.create(PATH + "/" + published.id()))
                        .eTag(ETags.of(published.sequence()))
                        .body(PlanView.of(published, times)));
    }

    @Operation(
            summary = "One plan, with its lists, draw and results as far as they are",
            description = "Needs no token; who may not read inspections sees officers as numbers of the list.")
    @SecurityRequirements
    @GetMapping(PATH + "/{id}")
    Mono<ResponseEntity<PlanView>> one(@PathVariable String id, @Nullable Caller caller) {
        return plans.find(id)
                .map(plan -> ResponseEntity.ok()
                        .eTag(ETags.of(plan.sequence()))
                        .varyBy(HttpHeaders.AUTHORIZATION)
                        .body(view(plan, caller)))
                .switchIfEmpty(Found.orNotFound("plan"));
    }

    @Operation(summary = "The plans of a year, newest first, without lists and draws; needs no token")
    @SecurityRequirements
    @GetMapping(PATH)
    Mono<PlansView> ofYear(@RequestParam(required = false) @Nullable Integer year) {
        Checks checks = new Checks();
        Integer read = checks.year("?year", year);
        checks.throwIfAny();
        return plans.ofYear(Checks.present(read))
                .map(plan -> PlanView.of(plan, times).withoutLists())
                .collectList()
                .map(PlansView::new);
    }

    @Operation(
            summary = "Draw again from what is public, and compare",
            description =
                    "Whether the seed is the one committed to, and whether the same enterprises and officers result.")
    @SecurityRequirements
    @GetMapping(PATH + "/{id}/draw/verification")
    Mono<VerificationView> verify(@PathVariable String id) {
        return plans.find(id)
                .switchIfEmpty(Found.orNotFound("plan"))
                .publishOn(Schedulers.parallel())
                .map(plan -> {
                    if (plan.draw() == null) {
                        throw new Problem(HttpStatus.CONFLICT, "not-drawn", "The draw has not been held.")
                                .asException();
                    }
                    DrawCheck check = DrawCheck.of(plan);
                    return new VerificationView(
                            check.isValid(),
                            check.commitmentHolds(),
                            check.drawHolds(),
                            check.listsDigest(),
                            check.drawn());
                });
    }

    private PlanView view(Plan plan, @Nullable Caller caller) {
        PlanView view = PlanView.of(plan, times);
        return caller != null && !Collections.disjoint(caller.scopes(), NAMING) ? view : view.withoutNames();
    }

    record PlansView(List<PlanView> items) {}

    record VerificationView(
            boolean valid, boolean commitmentHolds, boolean drawHolds, String listsDigest, List<String> drawn) {}
}
