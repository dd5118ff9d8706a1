package io.huiqi.inspection.calendar;

import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.InspectionPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All days of one month under the policy in force on each. */
public record MonthCalendar(YearMonth month, List<CalendarDay> days) {

    public MonthCalendar {
        days = List.copyOf(days);
    }

    public static MonthCalendar of(YearMonth month, InspectionPolicies policies) {
        return new MonthCalendar(
                month,
                IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(month::atDay)
                        .map(date -> day(date, policies.inForceOn(date)))
                        .toList());
    }

    /** The quiet days as runs without a gap, in order. */
    public List<DayRun> quietRuns() {
        List<DayRun> runs = new ArrayList<>();
        for (CalendarDay day : days) {
            if (day.isQuiet()) {
                int latest = runs.size() - 1;
                if (latest >= 0 && runs.get(latest).last().plusDays(1).equals(day.date())) {
                    runs.set(latest, new DayRun(runs.get(latest).first(), day.date()));
                } else {
                    runs.add(new DayRun(day.date(), day.date()));
                }
            }
        }
        return runs;
    }

    private static CalendarDay day(LocalDate date, InspectionPolicy policy) {
        return new CalendarDay(date, policy.quietPeriod().zoneOf(date), policy.hasGreenChannelOn(date), policy.id());
    }
}
