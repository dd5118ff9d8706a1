package io.huiqi.inspection.plan;

import org.jspecify.annotations.Nullable;

/**
 * How many enterprises are drawn: a number, or a share of the list; exactly one is given.
 *
 * @param number at least 1
 * @param percent from 1 to 100
 */
public record DrawSize(@Nullable Integer number, @Nullable Integer percent) {

    private static final int WHOLE = 100;

    public DrawSize {
        if ((number == null) == (percent == null)) {
            throw new IllegalArgumentException("either a number or a percentage");
        }
    }

    /** How many of a list, rounded up and never more than there are. */
    int of(int listed) {
        if (number != null) {
            return Math.min(number, listed);
        }
        int share = percent == null ? WHOLE : percent;
        return (int) (((long) listed * share + WHOLE - 1) / WHOLE);
    }
}
