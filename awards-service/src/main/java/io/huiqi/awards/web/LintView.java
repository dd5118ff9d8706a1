package io.huiqi.awards.web;

import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policy.Policy;
import java.util.List;

/**
 * What a look at a draft found that has nothing wrong with it.
 *
 * @param sha256 of the draft's text
 * @param grounds tests that treat enterprises differently, each with the clause that permits it
 */
record LintView(String policy, String version, String sha256, int items, List<GroundView> grounds) {

    record GroundView(String path, String attribute, String clause, String text) {}

    static LintView of(Policy policy, List<LintReport.Ground> grounds, Language language) {
        return new LintView(
                policy.id(),
                policy.version(),
                policy.file().sha256(),
                policy.items().size(),
                grounds.stream()
                        .map(ground -> new GroundView(
                                ground.path(),
                                ground.attribute(),
                                ground.clause(),
                                ground.text().in(language)))
                        .toList());
    }
}
