package io.huiqi.awards.facts;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money as people write it in a policy (yuan, 万元, 亿元) and as the engine counts it (integer fen). */
public final class Yuan {

    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]{1,18}(?:\\.[0-9]{1,18})?)(万|亿)?");

    private Yuan() {}

    /** Fen of {@code "1500000.00"}, {@code "150万"} or {@code "50亿"}; empty if it is no exact number of fen. */
    public static OptionalLong parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(new BigDecimal(matcher.group(1))
                    .movePointRight(fenDigits(matcher))
                    .longValueExact());
        } catch (ArithmeticException tooLargeOrFractionOfFen) {
            return OptionalLong.empty();
        }
    }

    /** The decimal string in yuan with two decimals, such as {@code "1500000.00"}. */
    public static String format(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** A number of hundredths without needless zeros, such as {@code "12.5"} or {@code "300"}. */
    public static String plain(long hundredths) {
        return hundredths % 100 == 0
                ? Long.toString(hundredths / 100)
                : BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /** Whole 亿 or 万 where the amount is one ({@code "50亿"}), plain yuan otherwise: for sentences in Chinese. */
    public static String inWords(long fen) {
        if (fen != 0 && fen % 10_000_000_000L == 0) {
            return fen / 10_000_000_000L + "亿";
        }
        if (fen != 0 && fen % 1_000_000L == 0) {
            return fen / 1_000_000L + "万";
        }
        return format(fen);
    }

    private static int fenDigits(Matcher matcher) {
        if (matcher.group(2) == null) {
            return 2;
        }
        return matcher.group(2).equals("万") ? 6 : 10;
    }
}
