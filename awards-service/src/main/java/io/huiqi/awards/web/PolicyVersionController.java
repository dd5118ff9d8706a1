package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.policy.PolicyComparison;
import io.huiqi.awards.publication.Edition;
import io.huiqi.awards.publication.PolicyTexts;
import io.huiqi.awards.publication.PublishedPolicies;
import io.huiqi.awards.publication.PublishedPolicy;
import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.time.CivilTime;
import io.huiqi.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows the versions of a policy, whether in force or not, and what changed between them. */
@RestController
@RequestMapping("/api/v1/policies/{policy}/versions/{version}")
@Tag(name = "Policies")
class PolicyVersionController {

    private final PublishedPolicies policies;
    private final PolicyTexts texts;
    private final Rulebooks rulebooks;
    private final PolicyComparison comparison;
    private final Clock clock;

    PolicyVersionController(
            PublishedPolicies policies,
            PolicyTexts texts,
            Rulebooks rulebooks,
            PolicyComparison comparison,
            Clock clock) {
        this.policies = policies;
        this.texts = texts;
        this.rulebooks = rulebooks;
        this.comparison = comparison;
        this.clock = clock;
    }

    @Operation(
            summary = "A version of a policy with its items, measures and readings",
            description = "With Accept: application/yaml its text, byte for byte as it was published.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PolicyView.class)))
    @GetMapping
    Mono<ResponseEntity<PolicyView>> get(@PathVariable String policy, @PathVariable String version, Locale locale) {
        return rulebooks
                .current()
                .zipWith(policies.find(policy))
                .map(found -> view(found.getT1(), found.getT2(), version, locale))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("policy").asException()));
    }

    private ResponseEntity<PolicyView> view(Rulebook rulebook, PublishedPolicy policy, String version, Locale locale) {
        return rulebook.assessor(policy.id(), version)
                .map(assessor -> PolicyView.of(
                        assessor.policy(), policy, CivilTime.dateOf(clock.instant()), Languages.of(locale)))
                .map(view ->
                        ResponseEntity.ok().eTag(ETags.of(policy.revision())).body(view))
                .orElseThrow(() -> Problem.notFound("version").asException());
    }

    @Operation(summary = "The text of a version of a policy, byte for byte as it was published")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string")))
    @GetMapping(produces = "application/yaml")
    Mono<String> text(@PathVariable String policy, @PathVariable String version) {
        return published(policy).flatMap(found -> text(edition(found, version)));
    }

    @Operation(
            summary = "What a version changed, field by field, in the words of the file",
            description = "Compared with the version named by against, or with the one before it.")
    @GetMapping("/diff")
    Mono<DifferencesView> differences(
            @PathVariable String policy, @PathVariable String version, @RequestParam @Nullable String against) {
        return published(policy).flatMap(found -> {
            Edition after = edition(found, version);
            Edition before = against == null ? before(found, after) : edition(found, against);
            return text(before)
                    .zipWith(text(after))
                    .publishOn(Schedulers.boundedElastic())
                    .map(both -> comparison.between(both.getT1(), both.getT2()))
                    .map(changes -> new DifferencesView(policy, after.version(), before.version(), changes));
        });
    }

    private Mono<PublishedPolicy> published(String policy) {
        return policies.find(policy)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("policy").asException()));
    }

    private static Edition edition(PublishedPolicy policy, String version) {
        return policy.edition(version)
                .orElseThrow(() -> Problem.notFound("version").asException());
    }

    private static Edition before(PublishedPolicy policy, Edition edition) {
        int place = policy.editions().indexOf(edition);
        Checks checks = new Checks();
        checks.require(place > 0, "?against", "required", "must name a version: there is none before this one");
        checks.throwIfAny();
        return policy.editions().get(place - 1);
    }

    private Mono<String> text(Edition edition) {
        return texts.find(edition.digest());
    }
}
