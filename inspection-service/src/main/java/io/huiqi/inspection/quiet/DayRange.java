package io.huiqi.inspection.quiet;

import java.time.LocalDate;

/**
 * Days of a month from {@code first} to {@code last}, both included (1 to 31); the days a short month lacks are simply never met.
 */
public record DayRange(int first, int last) {

    private static final int LAST_POSSIBLE_DAY = 31;

    public DayRange {
        if (first < 1 || last > LAST_POSSIBLE_DAY || first > last) {
            throw new IllegalArgumentException("a day range runs forward within 1 to 31, not " + first + " to " + last);
        }
    }

    boolean contains(LocalDate day) {
        return first <= day.getDayOfMonth() && day.getDayOfMonth() <= last;
    }
}
