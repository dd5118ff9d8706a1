package io.huiqi.inspection.web;

import io.huiqi.inspection.inspection.Bar;
import io.huiqi.inspection.inspection.DrawnTeam;
import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Officer;
import io.huiqi.inspection.plan.PlanReferences;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.web.InspectionBody.OfficerBody;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who visits: the officers are named, and they arrive. */
@RestController
@RequestMapping("/api/v1/inspections/{id}")
@Tag(name = "Inspections")
class VisitController {

    private final StepTaker taker;
    private final InspectionSteps steps;
    private final Inspections inspections;
    private final PlanReferences plans;

    VisitController(StepTaker taker, InspectionSteps steps, Inspections inspections, PlanReferences plans) {
        this.taker = taker;
        this.steps = steps;
        this.inspections = inspections;
        this.plans = plans;
    }

    @Operation(summary = "Name the officers who visit, until the visit starts; a pass already issued is replaced")
    @PutMapping("/officers")
    Mono<ResponseEntity<InspectionView>> nameOfficers(
            @PathVariable String id,
            @RequestBody OfficersBody body,
            Caller caller,
            Cause cause,
            ServerWebExchange exchange) {
        Officials.require(caller);
        Checks checks = new Checks();
        List<Officer> officers = new OfficerReader(checks).readNamed(body.officers());
        checks.throwIfAny();
        return team(id).flatMap(team -> taker.take(
                id, caller, cause, exchange, (inspection, act) -> steps.nameOfficers(inspection, officers, team, act)));
    }

    @Operation(
            summary = "The inspectors have arrived",
            description = "Decided once more by the rules and consents of this moment.")
    @PostMapping("/start")
    Mono<ResponseEntity<InspectionView>> start(
            @PathVariable String id, Caller caller, Cause cause, ServerWebExchange exchange) {
        Officials.require(caller);
        return team(id).flatMap(team ->
                taker.take(id, caller, cause, exchange, (inspection, act) -> steps.start(inspection, team, act)));
    }

    private Mono<DrawnTeam> team(String id) {
        return inspections
                .find(id)
                .switchIfEmpty(Found.orNotFound("inspection"))
                .flatMap(inspection -> plans.team(inspection.proposal(), inspection.enterprise()));
    }

    /** Lets a request through whose officers its plan admits. */
    static Mono<Proposal> admitted(PlanReferences plans, Proposal proposal, String enterprise, List<Officer> officers) {
        return plans.team(proposal, enterprise).map(team -> {
            if (!team.admits(officers)) {
                throw StepTaker.barred(Bar.OFFICER_NOT_DRAWN).asException();
            }
            return proposal;
        });
    }

    @Schema(description = "Who visits: at least two with different certificates")
    record OfficersBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<@Nullable OfficerBody> officers) {}
}
