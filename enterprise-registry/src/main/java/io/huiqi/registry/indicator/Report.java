package io.huiqi.registry.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one reporter said of one indicator and period.
 *
 * @param revision counts what this reporter said of it from 1
 */
public record Report(
        String indicator,
        String period,
        String reporter,
        Map<String, BigDecimal> values,
        long revision,
        Instant reportedAt) {

    public Report {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The next revision of it. */
    public Report corrected(Map<String, BigDecimal> next, Instant now) {
        return new Report(indicator, period, reporter, next, revision + 1, now);
    }

    /** Whether the values are the same numbers, however many zeros they end in. */
    public boolean says(Map<String, BigDecimal> other) {
        return values.keySet().equals(other.keySet())
                && values.entrySet().stream()
                        .allMatch(value -> value.getValue().compareTo(other.get(value.getKey())) == 0);
    }
}
