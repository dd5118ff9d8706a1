package io.huiqi.registry;

import io.huiqi.registry.indicator.Indicator;
import io.huiqi.registry.indicator.Measure;
import io.huiqi.registry.indicator.PeriodKind;
import io.huiqi.registry.indicator.Target;
import io.huiqi.registry.indicator.Target.Comparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One indicator as the file writes it: exactly one measure, and at most one target.
 *
 * @param decimals of the displayed value
 */
record IndicatorSettings(
        String id,
        String clause,
        String zh,
        String en,
        String unit,
        @DefaultValue("0") int decimals,
        PeriodKind period,
        @Nullable Map<String, BigDecimal> quantity,
        Measure.@Nullable Share share,
        Measure.@Nullable GrowthLead growthLead,
        Measure.@Nullable Increase increase,
        @Nullable List<String> reportOnly,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable BigDecimal exactly,
        @DefaultValue("sum") Indicator.Level level,
        @DefaultValue List<String> reporters) {

    /** Fails the start of the service when the file contradicts itself. */
    Indicator indicator() {
        return new Indicator(id, clause, zh, en, unit, decimals, period, measure(), target(), level, reporters);
    }

    private Measure measure() {
        List<Measure> measures = Stream.<@Nullable Measure>of(
                        quantity == null ? null : new Measure.Quantity(quantity),
                        share,
                        growthLead,
                        increase,
                        reportOnly == null ? null : new Measure.ReportOnly(reportOnly))
                .filter(Objects::nonNull)
                .toList();
        if (measures.size() != 1) {
            throw new IllegalStateException("indicator " + id + " needs one measure and has " + measures.size());
        }
        return measures.get(0);
    }

    private @Nullable Target target() {
        List<Target> targets = Stream.of(
                        target(Comparison.AT_LEAST, atLeast),
                        target(Comparison.AT_MOST, atMost),
                        target(Comparison.EXACTLY, exactly))
                .flatMap(List::stream)
                .toList();
        if (targets.size() > 1) {
            throw new IllegalStateException("indicator " + id + " has more than one target");
        }
        return targets.isEmpty() ? null : targets.get(0);
    }

    private static List<Target> target(Comparison comparison, @Nullable BigDecimal number) {
        return number == null ? List.of() : List.of(new Target(comparison, number));
    }
}
