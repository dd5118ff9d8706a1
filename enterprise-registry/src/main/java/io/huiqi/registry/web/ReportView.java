package io.huiqi.registry.web;

import io.huiqi.registry.indicator.Indicator;
import io.huiqi.registry.indicator.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One reporter's report of an indicator, and what it comes to. */
record ReportView(
        String indicator,
        String period,
        String reporter,
        Map<String, String> values,
        @Nullable String value,
        String outcome,
        long revision,
        Instant reportedAt) {

    static ReportView of(Indicator indicator, Report report) {
        Indicator.Result result = indicator.judge(report.values());
        Map<String, String> values = new TreeMap<>();
        for (Map.Entry<String, BigDecimal> each : report.values().entrySet()) {
            values.put(each.getKey(), each.getValue().toPlainString());
        }
        return new ReportView(
                indicator.id(),
                report.period(),
                report.reporter(),
                values,
                result.value(),
                result.outcome().word(),
                report.revision(),
                report.reportedAt());
    }
}
