package io.huiqi.inspection.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Working days of the State Council's calendar (调休); where no year is known, Monday to Friday. */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workingWeekends) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        workingWeekends = Set.copyOf(workingWeekends);
    }

    /** Whether offices work on a local day. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workingWeekends.contains(day) : !holidays.contains(day);
    }

    /** The last day of a period of {@code count} working days that begins on the day after {@code day}. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkingDay(last)) {
                left--;
            }
        }
        return last;
    }
}
