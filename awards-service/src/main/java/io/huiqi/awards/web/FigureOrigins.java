package io.huiqi.awards.web;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.policy.Figure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of an assessment come from.
 *
 * @param reports what authorities reported
 * @param supposed what the question puts in the place of that
 */
record FigureOrigins(List<YearReport> reports, Map<String, FigureSeries> supposed) {

    private static final String REQUEST = "request";
    private static final String RECOGNITION = "recognition";

    /** Who gave a figure, and with which report of the year. */
    record Origin(@Nullable String source, @Nullable Long version) {}

    static FigureOrigins reported(List<YearReport> reports) {
        return new FigureOrigins(reports, Map.of());
    }

    Origin of(Figure figure, int year) {
        FigureSeries series = supposed.get(figure.id());
        if (series != null && series.isNamed(year)) {
            return new Origin(REQUEST, null);
        }
        return reports.stream()
                .filter(report -> report.year() == year && report.fen().containsKey(figure.id()))
                .map(report -> new Origin(report.source(), report.revision()))
                .findFirst()
                .orElseGet(() -> new Origin(figure.carried() == null ? null : RECOGNITION, null));
    }
}
