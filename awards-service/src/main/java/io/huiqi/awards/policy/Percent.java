package io.huiqi.awards.policy;

import java.math.BigDecimal;

/**
 * A percentage as written in a policy, exact.
 *
 * @param value of a hundred, at most four decimals; negative only where points are taken off a rate
 */
public record Percent(BigDecimal value) {

    private static final int PLACES_OF_A_PERCENT = 2;

    public Percent {
        BigDecimal stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    /** How many decimals it needs. */
    public int scale() {
        return value.scale();
    }

    /** The numerator over {@link #denominator}; the scale must be this one's or a greater one. */
    public long numerator(int scale) {
        return value.setScale(scale).unscaledValue().longValueExact();
    }

    /** What stands below the percentages of a scale: 100 for whole ones. */
    public static long denominator(int scale) {
        return BigDecimal.TEN.pow(scale + PLACES_OF_A_PERCENT).longValueExact();
    }

    /** The number for a sentence, such as {@code 12.5%}. */
    @Override
    public String toString() {
        return value.toPlainString() + "%";
    }
}
