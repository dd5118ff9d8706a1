package io.huiqi.inspection.calendar;

import static io.huiqi.inspection.policy.PolicyFixtures.DEFAULT_READINGS;
import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static io.huiqi.inspection.policy.PolicyFixtures.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.quiet.QuietPeriod.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class MonthCalendarTests {

    @Test
    void septemberHasFifteenQuietDaysInOneRun() {
        MonthCalendar september = MonthCalendar.of(YearMonth.of(2020, 9), policies(jiaozuo()));

        assertThat(september.days()).hasSize(30);
        assertThat(september.quietRuns())
                .containsExactly(new DayRun(LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 15)));
    }

    @Test
    void theFirstIsGreenChannelDayAndStaysQuiet() {
        MonthCalendar october = MonthCalendar.of(YearMonth.of(2020, 10), policies(jiaozuo()));

        assertThat(october.days().stream().filter(CalendarDay::greenChannel))
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.date()).isEqualTo(LocalDate.of(2020, 10, 1));
                    assertThat(day.isQuiet()).isTrue();
                });
    }

    @Test
    void weekdaysMakeOneRunAWeek() {
        var mondayToThursday = policy(
                "yibin",
                LocalDate.of(2016, 1, 1),
                new Weekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)),
                DEFAULT_READINGS);

        MonthCalendar february = MonthCalendar.of(YearMonth.of(2016, 2), policies(mondayToThursday));

        assertThat(february.days()).hasSize(29);
        assertThat(february.quietRuns())
                .hasSize(5)
                .contains(new DayRun(LocalDate.of(2016, 2, 1), LocalDate.of(2016, 2, 4)))
                .contains(new DayRun(LocalDate.of(2016, 2, 29), LocalDate.of(2016, 2, 29)));
    }
}
