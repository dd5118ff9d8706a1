package io.huiqi.registry.web;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.FiguresReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One report of the figures of a year, as clients see it. */
record FiguresView(
        String enterprise,
        int year,
        Map<String, @Nullable String> facts,
        String source,
        @Nullable LocalDate recordedOn,
        long revision,
        Instant recordedAt) {

    static FiguresView of(Uscc enterprise, FiguresReport report) {
        return new FiguresView(
                enterprise.code(),
                report.year(),
                report.facts(),
                report.source(),
                report.recordedOn(),
                report.revision(),
                report.recordedAt());
    }
}
