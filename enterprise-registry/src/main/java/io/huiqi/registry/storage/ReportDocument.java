package io.huiqi.registry.storage;

import io.huiqi.registry.indicator.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one reporter said of one indicator and period, as it is stored (public for the record codec).
 *
 * @param values decimal strings by name
 */
public record ReportDocument(
        @BsonId String id,
        String indicator,
        String period,
        String reporter,
        Map<String, String> values,
        long revision,
        Instant reportedAt) {

    static String idOf(String indicator, String period, String reporter) {
        return indicator + "/" + period + "/" + reporter;
    }

    static ReportDocument of(Report report) {
        Map<String, String> values = new TreeMap<>();
        report.values().forEach((name, value) -> values.put(name, value.toPlainString()));
        return new ReportDocument(
                idOf(report.indicator(), report.period(), report.reporter()),
                report.indicator(),
                report.period(),
                report.reporter(),
                values,
                report.revision(),
                report.reportedAt());
    }

    Report report() {
        Map<String, BigDecimal> exact = new TreeMap<>();
        values.forEach((name, value) -> exact.put(name, new BigDecimal(value)));
        return new Report(indicator, period, reporter, exact, revision, reportedAt);
    }
}
