package io.huiqi.awards.policy;

import java.math.BigDecimal;

/** An exact part of something; the denominator is positive. */
public record Fraction(long numerator, long denominator) {

    /** The whole. */
    public static final Fraction HUNDRED = new Fraction(1, 1);

    /** The rate written as a percentage with at most nine decimals. */
    public static Fraction of(BigDecimal percentage) {
        return new Fraction(
                percentage.unscaledValue().longValueExact(),
                BigDecimal.TEN.pow(percentage.scale() + 2).longValueExact());
    }

    /** Such as {@code 12.5%}. */
    public String written() {
        return new BigDecimal(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(new BigDecimal(denominator))
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
