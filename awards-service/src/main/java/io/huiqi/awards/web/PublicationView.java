package io.huiqi.awards.web;

import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.publication.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a policy file found that has nothing wrong with it, and what was published.
 *
 * @param sha256 of the text
 * @param grounds tests that treat enterprises differently, each with the clause that permits it
 * @param warnings what is not wrong and may surprise, each with its place
 * @param from the first day on which claims are answered under it; null if nothing was published
 * @param publishedAt null if nothing was published
 */
record PublicationView(
        String policy,
        String version,
        String sha256,
        int items,
        List<GroundView> grounds,
        List<LintReport.Warning> warnings,
        @Nullable LocalDate from,
        @Nullable Instant publishedAt) {

    record GroundView(String path, String attribute, String clause, String text) {}

    static PublicationView draft(Policy policy, LintReport report, Language language) {
        return of(policy, report, language, null, null);
    }

    static PublicationView published(Policy policy, LintReport report, Language language, Edition edition) {
        return of(policy, report, language, edition.from(), edition.publishedAt());
    }

    private static PublicationView of(
            Policy policy,
            LintReport report,
            Language language,
            @Nullable LocalDate from,
            @Nullable Instant publishedAt) {
        return new PublicationView(
                policy.id(),
                policy.version(),
                policy.file().sha256(),
                policy.items().size(),
                report.grounds().stream()
                        .map(ground -> new GroundView(
                                ground.path(),
                                ground.attribute(),
                                ground.clause(),
                                ground.text().in(language)))
                        .toList(),
                report.warnings(),
                from,
                publishedAt);
    }
}
