package io.huiqi.registry.web;

import io.huiqi.kit.security.Caller;
import io.huiqi.registry.indicator.Indicator;
import io.huiqi.registry.indicator.Report;
import io.huiqi.registry.indicator.Target;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An indicator with its target and where it stands in one period. */
record IndicatorView(
        String id,
        String clause,
        Text name,
        String unit,

        @Schema(allowableValues = {"year", "quarter", "month", "day"})
        String periodKind,

        @Schema(description = "What a report gives") List<String> values,
        @Schema(allowableValues = {"sum", "each"}) String level,
        List<String> reporters,

        @Schema(description = "The number it is held against; null where the policy names none") @Nullable
        String target,

        @Schema(allowableValues = {"at-least", "at-most", "exactly"}) @Nullable
        String comparison,

        @Nullable String period,

        @Schema(description = "Rounded for display; the outcome is decided on the exact value") @Nullable
        String value,

        @Schema(allowableValues = {"met", "not-met", "not-applicable", "data-error"})
        String outcome,

        List<ReportView> reports) {

    /** @param reports of one period */
    static IndicatorView of(Indicator indicator, List<Report> reports) {
        Indicator.Result result =
                indicator.judgeAll(reports.stream().map(Report::values).toList());
        Target target = indicator.target();
        return new IndicatorView(
                indicator.id(),
                indicator.clause(),
                new Text(indicator.zh(), indicator.en()),
                indicator.unit(),
                word(indicator.period()),
                indicator.measure().names(),
                word(indicator.level()),
                indicator.reporters(),
                target == null ? null : indicator.display(target.number()),
                target == null ? null : word(target.comparison()),
                reports.isEmpty() ? null : reports.get(0).period(),
                result.value(),
                result.outcome().word(),
                reports.stream().map(report -> ReportView.of(indicator, report)).toList());
    }

    /** The same with only those single reports that the caller may see. */
    IndicatorView visibleTo(Caller caller) {
        return new IndicatorView(
                id,
                clause,
                name,
                unit,
                periodKind,
                values,
                level,
                reporters,
                target,
                comparison,
                period,
                value,
                outcome,
                reports.stream()
                        .filter(report -> caller.mayActFor(report.reporter()))
                        .toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same in Chinese and English. */
    record Text(String zh, String en) {}
}
