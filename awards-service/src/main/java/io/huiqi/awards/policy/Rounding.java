package io.huiqi.awards.policy;

import java.math.BigInteger;

/** The one rounding rule of a policy, applied once, to an exact rational amount. */
public enum Rounding {
    HALF_UP_TO_FEN,
    DOWN_TO_YUAN;

    private static final long FEN_OF_A_YUAN = 100;

    /**
     * The fen of {@code fen × numerator ÷ denominator}, exact before the rounding.
     *
     * @param fen not negative
     * @throws ArithmeticException if the result does not fit
     */
    public long of(long fen, long numerator, long denominator) {
        long high = Math.multiplyHigh(fen, numerator);
        long low = fen * numerator;
        boolean fits = high == 0 && low >= 0 && low <= Long.MAX_VALUE - denominator;
        return fits ? ofSmall(low, denominator) : ofLarge(fen, numerator, denominator);
    }

    private long ofSmall(long product, long denominator) {
        return switch (this) {
            case HALF_UP_TO_FEN -> product / denominator + (product % denominator >= (denominator + 1) / 2 ? 1 : 0);
            case DOWN_TO_YUAN -> wholeYuan(product / denominator);
        };
    }

    private long ofLarge(long fen, long numerator, long denominator) {
        return of(BigInteger.valueOf(fen).multiply(BigInteger.valueOf(numerator)), BigInteger.valueOf(denominator));
    }

    /**
     * The fen of {@code product ÷ divisor}, exact before the rounding.
     *
     * @param product not negative
     * @param divisor positive
     * @throws ArithmeticException if the result does not fit
     */
    public long of(BigInteger product, BigInteger divisor) {
        return switch (this) {
            case HALF_UP_TO_FEN ->
                product.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
            case DOWN_TO_YUAN -> wholeYuan(product.divide(divisor).longValueExact());
        };
    }

    private static long wholeYuan(long fen) {
        return fen - fen % FEN_OF_A_YUAN;
    }
}
