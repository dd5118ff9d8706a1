package io.huiqi.registry.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was reported about one year, in force until a greater revision replaces it.
 *
 * @param year the calendar year the figures are of (valid time)
 * @param facts canonical text by name; null is named and not filed, which is not zero. The registry keeps testimony and
 *     never computes with it, so amounts stay the decimal strings they came as
 * @param source who vouches for them
 * @param recordedOn the day the source recorded them
 * @param revision counts the reports of this year from 1
 * @param recordedAt when this registry recorded them
 */
public record FiguresReport(
        int year,
        Map<String, @Nullable String> facts,
        String source,
        @Nullable LocalDate recordedOn,
        long revision,
        Instant recordedAt) {

    public FiguresReport {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
