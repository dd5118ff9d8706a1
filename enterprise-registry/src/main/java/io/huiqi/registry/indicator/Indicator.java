package io.huiqi.registry.indicator;

import io.huiqi.registry.indicator.Measured.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One target indicator of the policy.
 *
 * @param id such as {@code T-15}
 * @param clause of the policy
 * @param unit of the value, such as {@code %} or {@code 亩}
 * @param decimals of the displayed value
 * @param target null where the policy names no number
 * @param level whether the reporters of a period are added up or stand alone
 * @param reporters who reports by default (责任单位)
 */
public record Indicator(
        String id,
        String clause,
        String zh,
        String en,
        String unit,
        int decimals,
        PeriodKind period,
        Measure measure,
        @Nullable Target target,
        Level level,
        List<String> reporters) {

    /** What several reporters of one period make together. */
    public enum Level {
        /** Their values are added up, and the sum is measured. */
        SUM,
        /** Each is measured alone, and the one that needs most attention stands for all. */
        EACH
    }

    public Indicator {
        reporters = List.copyOf(reporters);
    }

    /** What one report comes to. */
    public Result judge(Map<String, BigDecimal> values) {
        Measured measured = measure.on(values);
        Outcome outcome = target == null ? Target.withoutNumber(measured) : target.judge(measured);
        return new Result(display(measured), outcome);
    }

    /** What the reports of one period come to together; not applicable without any. */
    public Result judgeAll(Collection<Map<String, BigDecimal>> reports) {
        if (reports.isEmpty()) {
            return new Result(null, Outcome.NOT_APPLICABLE);
        }
        return switch (level) {
            case SUM -> judge(sum(reports));
            case EACH ->
                reports.stream()
                        .map(this::judge)
                        .max(Comparator.comparing(Result::outcome))
                        .orElseThrow();
        };
    }

    /** A number as this indicator is displayed. */
    public String display(BigDecimal number) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private @Nullable String display(Measured measured) {
        return measured instanceof Fraction fraction
                ? fraction.numerator()
                        .divide(fraction.denominator(), decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : null;
    }

    private static Map<String, BigDecimal> sum(Collection<Map<String, BigDecimal>> reports) {
        Map<String, BigDecimal> sum = new LinkedHashMap<>();
        reports.forEach(report -> report.forEach((name, value) -> sum.merge(name, value, BigDecimal::add)));
        return sum;
    }

    /**
     * The outcome and the value it rests on.
     *
     * @param value rounded for display; null where there is none
     */
    public record Result(@Nullable String value, Outcome outcome) {}
}
