package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Rounding;
import java.math.BigInteger;

/**
 * A sum of products of two longs, exact in 128 bits, which are enough for thousands of the products of an assessment.
 *
 * @param high the upper 64 bits with the sign
 * @param low the lower 64 bits, unsigned
 */
record Products(long high, long low) {

    static final Products NONE = new Products(0, 0);

    /** This sum and {@code a × b}. */
    Products add(long a, long b) {
        long sum = low + a * b;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Products(high + Math.multiplyHigh(a, b) + carry, sum);
    }

    /** Whether it is above zero. */
    boolean isPositive() {
        return high > 0 || (high == 0 && low != 0);
    }

    /**
     * The sum times a numerator, over a denominator, rounded once.
     *
     * @throws ArithmeticException if the result does not fit
     */
    long rounded(Rounding rounding, long numerator, long denominator) {
        if (high == 0 && low >= 0) {
            return rounding.of(low, numerator, denominator);
        }
        BigInteger sum = BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
        return rounding.of(sum.multiply(BigInteger.valueOf(numerator)), BigInteger.valueOf(denominator));
    }

    /** Compares {@code a × b} with {@code c × d}, exactly and without allocating. */
    static int compare(long a, long b, long c, long d) {
        int byHigh = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return byHigh == 0 ? Long.compareUnsigned(a * b, c * d) : byHigh;
    }
}
