package io.huiqi.awards.web;

import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policy.PolicyLinter;
import io.huiqi.awards.publication.Edition;
import io.huiqi.awards.publication.PolicyStep;
import io.huiqi.awards.publication.Publisher;
import io.huiqi.awards.sweep.SweepDesk;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks at drafts of policies and publishes versions. */
@RestController
@Tag(name = "Policies")
class PublicationController {

    private final PolicyLinter linter;
    private final Publisher publisher;
    private final SweepDesk sweeps;

    PublicationController(PolicyLinter linter, Publisher publisher, SweepDesk sweeps) {
        this.linter = linter;
        this.publisher = publisher;
        this.sweeps = sweeps;
    }

    @Operation(
            summary = "Publish a version of a policy; with dryRun=true only check it",
            description =
                    "The body is the YAML of the policy, at most 1,048,576 bytes. What is wrong is answered with 422, each problem with"
                            + " line, column and what would be right; what clause 18 forbids (a test on ownership, origin, size"
                            + " or age that the item's own clause does not name) cites the clause. What is not wrong and may surprise is in warnings. A version answers claims"
                            + " submitted from the day validity/claimsFrom on, not before the day it is published, unless it is"
                            + " the first; awards keep the version they were granted under. The same text again is answered"
                            + " with 200, another text under a published version's name with 409 version-exists.")
    @ApiResponse(responseCode = "201", description = "Published", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Published before, or checked only", useReturnTypeSchema = true)
    @PostMapping(
            path = "/api/v1/policies",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    Mono<ResponseEntity<PublicationView>> publish(
            @RequestBody String yaml,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Cause cause,
            Locale locale) {
        return Mono.fromCallable(() -> linter.lint(yaml))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(report -> {
                    Policy policy = DraftProblems.require(report);
                    return dryRun
                            ? Mono.just(ResponseEntity.ok(PublicationView.draft(policy, report, Languages.of(locale))))
                            : publisher
                                    .publish(policy, now -> ETags.requireMatch(ifMatch, now.revision()), cause)
                                    .delayUntil(step -> sweep(step, policy))
                                    .map(step -> answer(step, policy, report, locale));
                });
    }

    /** Also when it was published before: the answer, or the sweep, may have been lost on the way then. */
    private Mono<Void> sweep(PolicyStep step, Policy policy) {
        return step instanceof PolicyStep.Refused ? Mono.empty() : sweeps.published(policy);
    }

    private static ResponseEntity<PublicationView> answer(
            PolicyStep step, Policy policy, LintReport report, Locale locale) {
        if (step instanceof PolicyStep.Refused refused) {
            throw Obstacles.problem(refused).asException();
        }
        Edition edition = step.policy().edition(policy.version()).orElseThrow();
        PublicationView view = PublicationView.published(policy, report, Languages.of(locale), edition);
        URI location = URI.create("/api/v1/policies/" + policy.id() + "/versions/" + policy.version());
        ResponseEntity.BodyBuilder status =
                step instanceof PolicyStep.Taken ? ResponseEntity.created(location) : ResponseEntity.ok();
        return status.location(location)
                .eTag(ETags.of(step.policy().revision()))
                .body(view);
    }
}
