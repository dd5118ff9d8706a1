package io.huiqi.inspection.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When departments are asked to come together.
 *
 * @param days of a period that begins with the earliest visit; null for the calendar month
 * @param minimumDepartments how many different departments make a joint visit, two or more
 */
public record JointVisitRules(@Nullable Integer days, int minimumDepartments) {

    public JointVisitRules {
        if (minimumDepartments < 2 || (days != null && days < 1)) {
            throw new IllegalArgumentException("a joint visit is of two departments or more within one day or more");
        }
    }

    /** The first local day of the period around the day of a visit. */
    public LocalDate first(LocalDate day) {
        return days == null ? day.withDayOfMonth(1) : day;
    }

    /** The last local day of the period. */
    public LocalDate last(LocalDate day) {
        return days == null ? YearMonth.from(day).atEndOfMonth() : day.plusDays(days - 1L);
    }
}
