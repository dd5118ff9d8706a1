package io.huiqi.registry.enterprise;

import io.huiqi.kit.time.CivilTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All reports of one year, and which of them was known when.
 *
 * <p>From the moment this registry held a report of the year, its own recording time decides. For earlier moments, which
 * a history loaded later can speak about, the day decides on which the source recorded the report.
 *
 * @param reports ascending by revision
 */
public record KnownFigures(List<FiguresReport> reports) {

    /** The report in force at an instant; empty when nothing was known yet. */
    public Optional<FiguresReport> at(Instant instant) {
        boolean registryKnew =
                reports.stream().anyMatch(report -> !report.recordedAt().isAfter(instant));
        LocalDate day = CivilTime.dateOf(instant);
        return reports.stream()
                .filter(report -> registryKnew ? !report.recordedAt().isAfter(instant) : wasOnRecord(report, day))
                .reduce((earlier, later) -> later);
    }

    private static boolean wasOnRecord(FiguresReport report, LocalDate day) {
        LocalDate recordedOn = report.recordedOn();
        return recordedOn != null && !recordedOn.isAfter(day);
    }
}
