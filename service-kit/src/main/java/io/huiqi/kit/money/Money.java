package io.huiqi.kit.money;

import java.util.regex.Pattern;

/**
 * An amount of money, exact to the fen (分).
 *
 * @param fen hundredths of a yuan; may be negative for a recovery
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,2})?");

    /** Whole yuan; throws {@link ArithmeticException} beyond 92 quadrillion yuan. */
    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100));
    }

    /**
     * Reads a decimal string in yuan such as {@code "1500000.00"}, with at most two decimals and no exponent.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static Money parse(String yuan) {
        if (!DECIMAL.matcher(yuan).matches()) {
            throw new IllegalArgumentException("not a decimal amount in yuan with at most two decimals");
        }
        boolean negative = yuan.startsWith("-");
        String digits = negative ? yuan.substring(1) : yuan;
        int dot = digits.indexOf('.');
        long whole = Long.parseLong(dot < 0 ? digits : digits.substring(0, dot));
        String fraction = dot < 0 ? "00" : (digits.substring(dot + 1) + "0").substring(0, 2);
        long fen = Math.addExact(Math.multiplyExact(whole, 100), Long.parseLong(fraction));
        return new Money(negative ? -fen : fen);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** The decimal string in yuan with two decimals, as APIs and events carry it. */
    @Override
    public String toString() {
        long whole = Math.abs(fen / 100);
        long rest = Math.abs(fen % 100);
        return (fen < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
