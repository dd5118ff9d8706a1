package io.huiqi.awards.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one year as one report gave them.
 *
 * @param revision counts the reports of the year from 1
 * @param source who reported it, such as {@code tax}; null for what was heard before sources were kept
 * @param event the id of the event that announced it; null likewise
 * @param fen by figure; null says "named and not filed"
 */
public record YearReport(
        int year,
        long revision,
        @Nullable String source,
        @Nullable LocalDate recordedOn,
        @Nullable String event,
        Map<String, @Nullable Long> fen) {

    /** The reports seen as one series a figure. */
    public static Map<String, FigureSeries> series(Collection<YearReport> reports) {
        Map<String, Map<Integer, @Nullable Long>> byFigure = new HashMap<>();
        for (YearReport report : reports) {
            report.fen()
                    .forEach((figure, fen) -> byFigure.computeIfAbsent(figure, name -> new TreeMap<>())
                            .put(report.year(), fen));
        }
        Map<String, FigureSeries> series = new HashMap<>();
        byFigure.forEach((figure, fen) -> series.put(figure, FigureSeries.of(fen)));
        return series;
    }

    /** Who reported each year, where somebody said. */
    public static Map<Integer, String> sources(Collection<YearReport> reports) {
        Map<Integer, String> sources = new HashMap<>();
        for (YearReport report : reports) {
            if (report.source() != null) {
                sources.put(report.year(), report.source());
            }
        }
        return sources;
    }
}
