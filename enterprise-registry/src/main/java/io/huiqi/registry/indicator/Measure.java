package io.huiqi.registry.indicator;

import io.huiqi.registry.indicator.Measured.DataError;
import io.huiqi.registry.indicator.Measured.Fraction;
import io.huiqi.registry.indicator.Measured.NotApplicable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How an indicator follows from the values that are reported for it. */
public sealed interface Measure {

    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The names of the values it is made of. */
    List<String> names();

    /** Those of the names that a report must give. */
    default Set<String> needed() {
        return Set.copyOf(names());
    }

    /**
     * Measures exactly.
     *
     * @param values at least the needed ones; none negative
     */
    Measured on(Map<String, BigDecimal> values);

    /**
     * A sum of values in their units, such as 亩 and hectares.
     *
     * @param factors by name: what one of its unit is in the unit of the indicator; any of the names will do
     */
    record Quantity(Map<String, BigDecimal> factors) implements Measure {

        public Quantity {
            factors = Map.copyOf(factors);
        }

        @Override
        public List<String> names() {
            return factors.keySet().stream().sorted().toList();
        }

        @Override
        public Set<String> needed() {
            return factors.size() == 1 ? factors.keySet() : Set.of();
        }

        @Override
        public Measured on(Map<String, BigDecimal> values) {
            return Fraction.whole(factors.entrySet().stream()
                    .map(factor -> factor.getValue().multiply(values.getOrDefault(factor.getKey(), BigDecimal.ZERO)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** A part of a whole in per cent; a part cannot be greater than its whole. */
    record Share(String part, String whole) implements Measure {

        @Override
        public List<String> names() {
            return List.of(part, whole);
        }

        @Override
        public Measured on(Map<String, BigDecimal> values) {
            BigDecimal numerator = value(values, part);
            BigDecimal denominator = value(values, whole);
            if (numerator.compareTo(denominator) > 0) {
                return new DataError();
            }
            return denominator.signum() == 0
                    ? new NotApplicable()
                    : new Fraction(numerator.multiply(HUNDRED), denominator);
        }
    }

    /** How much faster one thing grew than another, in percentage points; without a value to grow from there is none. */
    record GrowthLead(String now, String before, String otherNow, String otherBefore) implements Measure {

        @Override
        public List<String> names() {
            return List.of(now, before, otherNow, otherBefore);
        }

        @Override
        public Measured on(Map<String, BigDecimal> values) {
            BigDecimal from = value(values, before);
            BigDecimal otherFrom = value(values, otherBefore);
            if (from.signum() == 0 || otherFrom.signum() == 0) {
                return new NotApplicable();
            }
            BigDecimal lead = value(values, now)
                    .multiply(otherFrom)
                    .subtract(value(values, otherNow).multiply(from));
            return new Fraction(lead.multiply(HUNDRED), from.multiply(otherFrom));
        }
    }

    /** How much more there is now than before. */
    record Increase(String now, String before) implements Measure {

        @Override
        public List<String> names() {
            return List.of(now, before);
        }

        @Override
        public Measured on(Map<String, BigDecimal> values) {
            return Fraction.whole(value(values, now).subtract(value(values, before)));
        }
    }

    /** Values that are reported and not judged, because the policy names no number. */
    record ReportOnly(List<String> names) implements Measure {

        public ReportOnly {
            names = List.copyOf(names);
        }

        @Override
        public Measured on(Map<String, BigDecimal> values) {
            return new NotApplicable();
        }
    }

    private static BigDecimal value(Map<String, BigDecimal> values, String name) {
        return Objects.requireNonNull(values.get(name), "a needed value");
    }
}
