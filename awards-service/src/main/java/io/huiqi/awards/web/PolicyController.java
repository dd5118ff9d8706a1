package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.publication.PublishedPolicies;
import io.huiqi.awards.publication.PublishedPolicy;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.time.CivilTime;
import io.huiqi.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows the policies. */
@RestController
@RequestMapping("/api/v1/policies")
@Tag(name = "Policies")
class PolicyController {

    private final Rulebooks rulebooks;
    private final PublishedPolicies policies;
    private final Clock clock;

    PolicyController(Rulebooks rulebooks, PublishedPolicies policies, Clock clock) {
        this.rulebooks = rulebooks;
        this.policies = policies;
        this.clock = clock;
    }

    @Operation(summary = "The policies, each with the version that answers today")
    @GetMapping
    Mono<Page<PolicySummaryView>> list(Locale locale) {
        return rulebooks.current().zipWith(policies.all()).map(found -> {
            List<PolicySummaryView> items = found.getT2().stream()
                    .flatMap(policy -> summary(found.getT1(), policy, Languages.of(locale)))
                    .toList();
            return new Page<>(items, null);
        });
    }

    private Stream<PolicySummaryView> summary(Rulebook rulebook, PublishedPolicy policy, Language language) {
        return rulebook.ruling(policy.id(), today()).stream()
                .map(ruling -> PolicySummaryView.of(
                        ruling.assessor().policy(), HistoryView.status(policy, today()), language));
    }

    @Operation(summary = "One policy: the version that answers today with its items, and all versions with their days")
    @GetMapping("/{policy}")
    Mono<ResponseEntity<PolicyView>> get(@PathVariable String policy, Locale locale) {
        return rulebooks
                .current()
                .zipWith(policies.find(policy))
                .flatMap(found -> Mono.justOrEmpty(view(found.getT1(), found.getT2(), Languages.of(locale))))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("policy").asException()));
    }

    private Optional<ResponseEntity<PolicyView>> view(Rulebook rulebook, PublishedPolicy policy, Language language) {
        return rulebook.ruling(policy.id(), today())
                .map(ruling -> PolicyView.of(ruling.assessor().policy(), policy, today(), language))
                .map(view ->
                        ResponseEntity.ok().eTag(ETags.of(policy.revision())).body(view));
    }

    private LocalDate today() {
        return CivilTime.dateOf(clock.instant());
    }
}
