package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Rulebook;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.paging.Page;
import io.huiqi.kit.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policies that can be claimed under. */
@RestController
@RequestMapping("/api/v1/policies")
@Tag(name = "Policies")
class PolicyController {

    private final Rulebook rulebook;

    PolicyController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @Operation(summary = "The policies that can be claimed under")
    @GetMapping
    Page<PolicySummaryView> list(Locale locale) {
        Language language = Languages.of(locale);
        return new Page<>(
                rulebook.policies().stream()
                        .map(policy -> PolicySummaryView.of(policy, language))
                        .toList(),
                null);
    }

    @Operation(summary = "One policy with its items, measures and readings")
    @GetMapping("/{policy}")
    PolicyView get(@PathVariable String policy, Locale locale) {
        return rulebook.policy(policy)
                .map(found -> PolicyView.of(found, Languages.of(locale)))
                .orElseThrow(() -> Problem.notFound("policy").asException());
    }
}
