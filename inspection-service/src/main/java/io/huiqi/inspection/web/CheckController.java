package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.plan.PlanReferences;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** May I inspect? */
@RestController
@Tag(name = "Inspections")
class CheckController {

    private final InspectionCheck check;
    private final InspectionPolicies policies;
    private final PlanReferences plans;
    private final Clock clock;

    CheckController(InspectionCheck check, InspectionPolicies policies, PlanReferences plans, Clock clock) {
        this.check = check;
        this.policies = policies;
        this.plans = plans;
        this.clock = clock;
    }

    @Operation(
            summary = "May this visit take place?",
            description = "Changes nothing. Every local day the half-open visit touches must be allowed.")
    @PostMapping("/api/v1/inspections/check")
    Mono<DecisionView> check(@RequestBody InspectionBody body, Caller caller, Locale locale) {
        Checks checks = new Checks();
        Uscc enterprise = body.enterprise() == null ? null : checks.uscc("/enterprise", body.enterprise());
        Proposal proposal = new ProposalReader(checks).read(body);
        checks.throwIfAny();
        if (enterprise != null) {
            caller.requireMayActFor(enterprise.code());
        }
        return plans.resolve(present(proposal), enterprise == null ? null : enterprise.code())
                .map(resolved -> check.decide(check.filed(resolved, clock.instant())))
                .map(decision -> DecisionView.of(decision, policies, locale));
    }
}
