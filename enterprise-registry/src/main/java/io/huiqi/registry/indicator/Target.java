package io.huiqi.registry.indicator;

import io.huiqi.registry.indicator.Measured.DataError;
import io.huiqi.registry.indicator.Measured.Fraction;
import java.math.BigDecimal;

/** The number an indicator is held against, the number itself included (以上, 以下). */
public record Target(Comparison comparison, BigDecimal number) {

    /** How the value must stand to the number. */
    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }

    /** Compares the exact value; what is displayed may be rounded onto the number and still not meet it. */
    Outcome judge(Measured measured) {
        if (measured instanceof Fraction fraction) {
            int sign = fraction.compareTo(number);
            boolean met = switch (comparison) {
                case AT_LEAST -> sign >= 0;
                case AT_MOST -> sign <= 0;
                case EXACTLY -> sign == 0;
            };
            return met ? Outcome.MET : Outcome.NOT_MET;
        }
        return withoutNumber(measured);
    }

    /** What can be said without a number to compare with. */
    static Outcome withoutNumber(Measured measured) {
        return measured instanceof DataError ? Outcome.DATA_ERROR : Outcome.NOT_APPLICABLE;
    }
}
