package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.plan.Plan;
import io.huiqi.inspection.plan.PlanLists;
import io.huiqi.inspection.plan.PlanStep;
import io.huiqi.inspection.plan.PlanStep.Barred;
import io.huiqi.inspection.plan.PlanStep.Repeated;
import io.huiqi.inspection.plan.PlanStep.Taken;
import io.huiqi.inspection.plan.PlanSteps;
import io.huiqi.inspection.plan.Plans;
import io.huiqi.inspection.plan.ResultOutcome;
import io.huiqi.inspection.plan.Salts;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.inspection.web.PlanBodies.ListsBody;
import io.huiqi.inspection.web.PlanBodies.RecusalBody;
import io.huiqi.inspection.web.PlanBodies.ResultBody;
import io.huiqi.inspection.web.PlanBodies.SeedBody;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.huiqi.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Moves a plan on: lists, draw, recusals, results; each step repeated changes nothing. */
@RestController
@RequestMapping("/api/v1/inspection-plans/{id}")
@Tag(name = "Random inspections")
class PlanStepController {

    private static final int TEXT_LIMIT = 4000;
    private static final int ID_LIMIT = 64;

    private final Plans plans;
    private final PlanSteps steps;
    private final Inspections inspections;
    private final Salts salts;
    private final Clock clock;
    private final Times times;

    PlanStepController(
            Plans plans,
            PlanSteps steps,
            Inspections inspections,
            Salts salts,
            InspectionPolicies policies,
            Clock clock) {
        this.plans = plans;
        this.steps = steps;
        this.inspections = inspections;
        this.salts = salts;
        this.clock = clock;
        this.times = new Times(policies.zone());
    }

    @Operation(summary = "Freeze the lists of enterprises and officers; the answer holds the salt of the draw")
    @PutMapping("/lists")
    Mono<ResponseEntity<PlanView>> freeze(
            @PathVariable String id,
            @RequestBody ListsBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause) {
        Act act = act(caller);
        PlanLists lists = new PlanReader().lists(body);
        String salt = salts.next();
        return take(id, ifMatch, cause, plan -> steps.freeze(plan, lists, salt, act.at()));
    }

    @Operation(summary = "Reveal the seed and draw enterprises and officers")
    @PostMapping("/draw")
    Mono<ResponseEntity<PlanView>> draw(
            @PathVariable String id,
            @RequestBody SeedBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause) {
        Act act = act(caller);
        Checks checks = new Checks();
        String seed = PlanReader.hex(checks, "/seed", body.seed());
        checks.throwIfAny();
        return take(id, ifMatch, cause, plan -> steps.draw(plan, present(seed), act.at()));
    }

    @Operation(summary = "An officer steps back from one enterprise; the next in the drawn order takes the place")
    @PostMapping("/recusals")
    Mono<ResponseEntity<PlanView>> recuse(
            @PathVariable String id,
            @RequestBody RecusalBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause) {
        Act act = act(caller);
        Checks checks = new Checks();
        Uscc enterprise = checks.uscc("/enterprise", body.enterprise());
        String officer = checks.text("/officer", body.officer(), ID_LIMIT);
        checks.throwIfAny();
        return take(
                id,
                ifMatch,
                cause,
                plan -> steps.recuse(plan, present(enterprise).code(), present(officer), act.at()));
    }

    @Operation(summary = "Publish what a finished inspection under the plan came to")
    @PostMapping("/results")
    Mono<ResponseEntity<PlanView>> publish(
            @PathVariable String id,
            @RequestBody ResultBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Cause cause) {
        Act act = act(caller);
        Checks checks = new Checks();
        String inspection = checks.text("/inspection", body.inspection(), ID_LIMIT);
        ResultOutcome outcome = WordReader.read(checks, "/outcome", body.outcome(), ResultOutcome.class);
        String text = checks.text("/text", body.text(), TEXT_LIMIT);
        checks.throwIfAny();
        return inspections
                .find(present(inspection))
                .switchIfEmpty(Found.orNotFound("inspection"))
                .flatMap(found -> take(
                        id, ifMatch, cause, plan -> steps.publish(plan, found, present(outcome), present(text), act)));
    }

    private Act act(Caller caller) {
        Officials.require(caller);
        return Officials.act(caller, clock);
    }

    private Mono<ResponseEntity<PlanView>> take(
            String id, @Nullable String ifMatch, Cause cause, Function<Plan, PlanStep> step) {
        return plans.change(
                        id,
                        plan -> {
                            ETags.requireMatch(ifMatch, plan.sequence());
                            return step.apply(plan);
                        },
                        cause)
                .switchIfEmpty(Found.orNotFound("plan"))
                .map(this::answer);
    }

    private ResponseEntity<PlanView> answer(PlanStep step) {
        if (step instanceof Taken taken) {
            return answer(taken.plan());
        }
        if (step instanceof Repeated repeated) {
            return answer(repeated.plan());
        }
        Barred barred = (Barred) step;
        throw new Problem(
                        HttpStatus.CONFLICT,
                        Words.of(barred.bar()),
                        barred.bar().detail())
                .asException();
    }

    private ResponseEntity<PlanView> answer(Plan plan) {
        return ResponseEntity.ok().eTag(ETags.of(plan.sequence())).body(PlanView.of(plan, times));
    }
}
