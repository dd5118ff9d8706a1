package io.huiqi.awards.web;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.policy.Language;
import io.huiqi.kit.money.Money;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What would be due, with its explanation.
 *
 * @param amount decimal string in yuan; null while a correction or a decision is needed
 * @param readings the open questions of the source that this item depends on, as answered here
 * @param flags what a reviewer should look at; it changes neither outcome nor amount
 */
record AssessmentView(
        @Schema(allowableValues = {"payable", "nothing-due", "refused", "needs-correction", "needs-decision"})
        String outcome,

        @Schema(
                types = {"string", "null"},
                example = "1500000.00")
        @Nullable
        String amount,

        List<SharedLineView> lines,
        List<ReasonView> reasons,
        List<TraceView> trace,
        String policy,
        String item,
        int year,
        String policyVersion,
        Map<String, String> readings,

        @ArraySchema(schema = @Schema(allowableValues = {"merger-shifted-revenue"}))
        List<String> flags) {

    record ReasonView(String code, String text, String clause) {}

    static AssessmentView of(Assessment assessment, FigureOrigins origins, Language language) {
        return new AssessmentView(
                assessment.outcome().code(),
                assessment.amount().isEmpty()
                        ? null
                        : new Money(assessment.amount().getAsLong()).toString(),
                assessment.lines().stream()
                        .map(line -> SharedLineView.of(line, language))
                        .toList(),
                assessment.reasons().stream()
                        .map(reason -> new ReasonView(
                                reason.code().code(), reason.phrase().in(language), reason.clause()))
                        .toList(),
                assessment.trace().stream()
                        .map(step -> TraceView.of(step, origins, language))
                        .toList(),
                assessment.policy().id(),
                assessment.item().id(),
                assessment.year(),
                assessment.policy().version(),
                new TreeMap<>(assessment.item().readings()),
                assessment.flags());
    }
}
