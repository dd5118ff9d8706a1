package io.huiqi.awards.opportunity;

import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nearest number of a figure for which more is due than now.
 *
 * @param due what is due in fen, by the number in hundredths of the figure's unit
 */
record NearestNumber(LongUnaryOperator due, long now) {

    /** Ten trillion yuan: a figure beyond it is nobody's. */
    private static final long GREATEST = 1_000_000_000_000_000L;

    /** A number and what would be due for it, in fen. */
    record Found(long number, long due) {}

    /**
     * The nearest number beyond the current one; where nobody filed it, the smallest of those that bring more, or the best one.
     *
     * @param current null if nobody filed it
     */
    Optional<Found> find(Sought sought, @Nullable Long current) {
        if (!sought.isLessBetter()) {
            return above(current == null ? -1 : current);
        }
        if (current == null || current < sought.least()) {
            return isMore(sought.least()) ? Optional.of(found(sought.least())) : Optional.empty();
        }
        return below(current, sought.least(), sought.grain());
    }

    /**
     * Doubles the step until more is due than now, then halves it until the smallest such number is found: right as long
     * as a greater number never brings less.
     */
    private Optional<Found> above(long from) {
        long low = from;
        long high = from + 1;
        for (long step = 2; !isMore(high); step *= 2) {
            low = high;
            high = from + step;
            if (high > GREATEST) {
                return Optional.empty();
            }
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (isMore(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(found(high));
    }

    /** The greatest number below the current one; right as long as a greater number never brings more. */
    private Optional<Found> below(long current, long least, long grain) {
        long high = (current - least + grain - 1) / grain;
        if (high == 0 || !isMore(least)) {
            return Optional.empty();
        }
        long low = 0;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (isMore(least + middle * grain)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(found(least + low * grain));
    }

    private boolean isMore(long number) {
        return due.applyAsLong(number) > now;
    }

    private Found found(long number) {
        return new Found(number, due.applyAsLong(number));
    }
}
