package io.huiqi.registry.indicator;

import java.math.BigDecimal;

/** What a measure comes to on reported values. */
public sealed interface Measured {

    /**
     * An exact fraction, never divided before it is compared.
     *
     * @param denominator greater than zero
     */
    record Fraction(BigDecimal numerator, BigDecimal denominator) implements Measured {

        static Fraction whole(BigDecimal value) {
            return new Fraction(value, BigDecimal.ONE);
        }

        int compareTo(BigDecimal target) {
            return numerator.compareTo(target.multiply(denominator));
        }
    }

    /** There is nothing to divide by, or nothing to compare with. */
    record NotApplicable() implements Measured {}

    /** The values cannot all be right, such as a part greater than its whole. */
    record DataError() implements Measured {}
}
