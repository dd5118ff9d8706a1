package io.huiqi.local.store.key;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Numbers of all types in one order: the greatest double that is not above the number, then the decimal digits of what
 * the double lacks. 1, 1L and 1.0 get the same bytes, and two longs that share a double still differ.
 */
final class Numbers {

    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private Numbers() {}

    static void encode(Number number, KeyWriter out) {
        if (number instanceof Double || number instanceof Integer || isExact(number)) {
            encode(number.doubleValue(), "", out);
        } else if (number instanceof Decimal128 decimal && !isFinite(decimal)) {
            encode(decimal.doubleValue(), "", out);
        } else {
            encode(exactly(number), out);
        }
    }

    private static boolean isExact(Number number) {
        return number instanceof Long
                && Math.abs(number.longValue()) <= EXACT_IN_DOUBLE
                && number.longValue() != Long.MIN_VALUE;
    }

    private static boolean isFinite(Decimal128 decimal) {
        return Double.isFinite(decimal.doubleValue());
    }

    private static BigDecimal exactly(Number number) {
        return number instanceof Decimal128 decimal ? decimal.toBigDecimal() : BigDecimal.valueOf(number.longValue());
    }

    private static void encode(BigDecimal number, KeyWriter out) {
        double floor = number.doubleValue();
        if (new BigDecimal(floor).compareTo(number) > 0) {
            floor = Math.nextDown(floor);
        }
        BigDecimal rest = number.subtract(new BigDecimal(floor));
        encode(floor, rest.signum() == 0 ? "" : digits(rest, Math.ulp(floor)), out);
    }

    /** The digits after the point of rest ÷ step; dividing by a power of two always ends. */
    private static String digits(BigDecimal rest, double step) {
        String share = rest.divide(new BigDecimal(step)).stripTrailingZeros().toPlainString();
        return share.substring(share.indexOf('.') + 1);
    }

    private static void encode(double floor, String digits, KeyWriter out) {
        out.putLong(ordered(floor))
                .put(digits.getBytes(StandardCharsets.US_ASCII))
                .put(0);
    }

    /** NaN comes before every other number, as in MongoDB; both zeros are one. */
    static long ordered(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }
}
