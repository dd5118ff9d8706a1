package io.huiqi.awards.web;

import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PolicyLinter;
import io.huiqi.awards.sweep.SweepDesk;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes drafts of policies to compare with what is in force. */
@RestController
@Tag(name = "Jobs")
class ShadowRunController {

    private final Rulebooks rulebooks;
    private final PolicyLinter linter;
    private final SweepDesk desk;

    ShadowRunController(Rulebooks rulebooks, PolicyLinter linter, SweepDesk desk) {
        this.rulebooks = rulebooks;
        this.linter = linter;
        this.desk = desk;
    }

    @Operation(
            summary = "Compare a draft with the policy in force, for a year, as a job; changes nothing",
            description = "The body is the YAML of the draft. The year is played again twice for every enterprise, with"
                    + " its real facts, what it was granted for earlier years, and the decision documents of the year's"
                    + " grants: under the version published last, and under the draft. The job's summary counts by item"
                    + " who gains and who loses, and what it costs now and then. Beside it, `claims` says of the real"
                    + " claims for the year, refused ones too, how many the draft would newly grant, newly refuse, raise"
                    + " or lower, how many wait, and what they cost before and after.")
    @PostMapping(
            path = "/api/v1/policies/{policy}/shadow-runs",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ResponseEntity<JobView>> shadowRun(
            @PathVariable String policy,
            @RequestParam @Nullable Integer year,
            @RequestBody String yaml,
            Caller caller) {
        JobController.requireOfficial(caller);
        Checks checks = new Checks();
        checks.year("?year", year);
        checks.throwIfAny();
        return rulebooks
                .current()
                .mapNotNull(rulebook -> rulebook.policy(policy).orElse(null))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("policy").asException()))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(inForce -> desk.shadowRun(inForce, draft(yaml, policy), Checks.present(year), caller.client()))
                .map(JobController::accepted)
                .switchIfEmpty(Mono.error(JobController::tooMany));
    }

    private Policy draft(String yaml, String policy) {
        Policy draft = DraftProblems.require(linter.lint(yaml));
        Checks checks = new Checks();
        checks.require(
                draft.id().equals(policy), "/policy", "another-policy", "must be a draft of the policy " + policy);
        checks.throwIfAny();
        return draft;
    }
}
