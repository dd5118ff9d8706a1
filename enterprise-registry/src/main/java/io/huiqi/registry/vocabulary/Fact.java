package io.huiqi.registry.vocabulary;

import io.huiqi.kit.money.Money;

/**
 * A figure that may be reported for a year.
 *
 * @param name as APIs and events write it
 * @param zh what the city calls it
 * @param mayBeNegative such as a profit that may be a loss
 */
public record Fact(String name, String zh, Type type, boolean mayBeNegative) {

    private static final Money GREATEST = Money.ofYuan(100_000_000_000_000L);
    private static final int COUNT_DIGITS = 9;

    /** What the text of a figure means. */
    public enum Type {
        /** Yuan, with at most two decimals. */
        AMOUNT,
        /** A whole number of people or things. */
        COUNT
    }

    /**
     * The text as it is kept and announced: {@code "5300000000.00"} for an amount, {@code "320"} for a count.
     *
     * @throws IllegalArgumentException when the text is not a value of this fact, or one beyond 100 trillion yuan
     */
    public String canonical(String text) {
        return switch (type) {
            case AMOUNT -> amount(text).toString();
            case COUNT -> count(text);
        };
    }

    /** What {@link #canonical} accepts, in words. */
    public String expectation() {
        String sign = mayBeNegative ? "" : ", not negative";
        return switch (type) {
            case AMOUNT -> "must be a decimal string in yuan such as \"1500000.00\", at most two decimals" + sign;
            case COUNT -> "must be a string of digits such as \"320\"" + sign;
        };
    }

    private Money amount(String text) {
        Money money = Money.parse(text);
        boolean tooGreat = money.compareTo(GREATEST) > 0 || money.compareTo(new Money(-GREATEST.fen())) < 0;
        if (tooGreat || (money.fen() < 0 && !mayBeNegative)) {
            throw new IllegalArgumentException("out of range");
        }
        return money;
    }

    private String count(String text) {
        String digits = mayBeNegative && text.startsWith("-") ? text.substring(1) : text;
        if (digits.length() > COUNT_DIGITS || !digits.matches("0|[1-9][0-9]*") || text.equals("-0")) {
            throw new IllegalArgumentException("not a count");
        }
        return text;
    }
}
