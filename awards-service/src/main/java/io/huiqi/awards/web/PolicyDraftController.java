package io.huiqi.awards.web;

import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policy.PolicyLinter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks at drafts of policies; takes none into force. */
@RestController
@Tag(name = "Policies")
class PolicyDraftController {

    private final PolicyLinter linter;

    PolicyDraftController(PolicyLinter linter) {
        this.linter = linter;
    }

    @Operation(
            summary = "Check a draft of a policy; changes nothing",
            description = "The body is the YAML of the policy. What is wrong is answered with 422, each problem with"
                    + " line, column and what would be right; what clause 18 forbids (a test on ownership, origin, size"
                    + " or age that the item's own clause does not name) cites the clause.")
    @PostMapping(
            path = "/api/v1/policies",
            params = "dryRun=true",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    Mono<LintView> lint(@RequestBody String yaml, Locale locale) {
        return Mono.fromCallable(() -> linter.lint(yaml))
                .subscribeOn(Schedulers.boundedElastic())
                .map(report -> view(report, locale));
    }

    private static LintView view(LintReport report, Locale locale) {
        return LintView.of(DraftProblems.require(report), report.grounds(), Languages.of(locale));
    }
}
