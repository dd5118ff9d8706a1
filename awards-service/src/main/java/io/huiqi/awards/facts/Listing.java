package io.huiqi.awards.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a beneficiary stands on a list (名单), as one announcement gave it.
 *
 * @param list its name, as policies use it
 * @param revision counts the announcements of the list from 1
 */
public record Listing(String list, long revision, List<Period> periods) {

    /** The last year that can be assessed: whoever was never taken off is listed until then. */
    private static final int LAST_YEAR = 2200;

    public Listing {
        periods = List.copyOf(periods);
    }

    /**
     * A time on the list.
     *
     * @param from the first day
     * @param until the last day; null while nobody took it off
     */
    public record Period(LocalDate from, @Nullable LocalDate until) {

        /** A year counts whose last day lies within. */
        private IntStream years() {
            int last = until == null ? LAST_YEAR : until.plusDays(1).getYear() - 1;
            return IntStream.rangeClosed(from.getYear(), Math.min(last, LAST_YEAR));
        }
    }

    /** The years on whose last day, 31 December, it stands on the list. */
    public Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        periods.forEach(period -> period.years().forEach(years::add));
        return years;
    }
}
