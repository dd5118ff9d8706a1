package io.huiqi.inspection.quiet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiqi.inspection.quiet.QuietPeriod.AllButServiceDays;
import io.huiqi.inspection.quiet.QuietPeriod.DaysOfMonth;
import io.huiqi.inspection.quiet.QuietPeriod.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every city's quiet period can be said as data. */
class QuietPeriodsOfCitiesTests {

    @ParameterizedTest(name = "{0} is quiet from the 1st to the {1}th")
    @CsvSource({
        "Jiaozuo 2020, 15",
        "Nanyang 2022, 25",
        "Shangqiu 2023, 20",
        "Anqing 2018, 25",
        "Tongliang 2018, 20",
        "Jinning 2024, 15"
    })
    void theFirstDaysOfTheMonthAreQuiet(String city, int last) {
        QuietPeriod period = new DaysOfMonth(List.of(new DayRange(1, last)));

        assertThat(quietDays(period, "2020-09")).as(city).isEqualTo(range(1, last));
    }

    @Test
    void jiaokouSetsTwentyDaysApartInSlots() {
        QuietPeriod jiaokou = new DaysOfMonth(List.of(new DayRange(1, 8), new DayRange(11, 18), new DayRange(21, 24)));

        assertThat(quietDays(jiaokou, "2025-07"))
                .hasSize(20)
                .doesNotContain(9, 10, 19, 20)
                .contains(8, 11, 24);
    }

    @Test
    void yibinIsQuietFromMondayToThursday() {
        QuietPeriod yibin = new Weekdays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));

        assertThat(yibin.zoneOf(LocalDate.parse("2016-03-14"))).isEqualTo(Zone.QUIET);
        assertThat(yibin.zoneOf(LocalDate.parse("2016-03-17"))).isEqualTo(Zone.QUIET);
        assertThat(yibin.zoneOf(LocalDate.parse("2016-03-18"))).isEqualTo(Zone.ORDINARY);
        assertThat(yibin.zoneOf(LocalDate.parse("2016-03-20"))).isEqualTo(Zone.ORDINARY);
    }

    @Test
    void weixianIsQuietOnAllButTheFirstFiveDays() {
        QuietPeriod weixian = new AllButServiceDays(List.of(new DayRange(1, 5)));

        assertThat(quietDays(weixian, "2022-12")).isEqualTo(range(6, 31));
    }

    @Test
    void februaryOfALeapYearEndsOnItsOwnLastDay() {
        QuietPeriod endOfMonth = new DaysOfMonth(List.of(new DayRange(16, 31)));

        assertThat(quietDays(endOfMonth, "2024-02")).isEqualTo(range(16, 29));
        assertThat(quietDays(endOfMonth, "2023-02")).isEqualTo(range(16, 28));
    }

    @ParameterizedTest
    @CsvSource({"0, 15", "1, 32", "16, 15"})
    void aRangeThatDoesNotRunForwardWithinAMonthIsRefused(int first, int last) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DayRange(first, last));
    }

    @Test
    void aPeriodThatNamesNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DaysOfMonth(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weekdays(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AllButServiceDays(List.of()));
    }

    private static List<Integer> quietDays(QuietPeriod period, String month) {
        YearMonth yearMonth = YearMonth.parse(month);
        return range(1, yearMonth.lengthOfMonth()).stream()
                .filter(day -> period.zoneOf(yearMonth.atDay(day)) == Zone.QUIET)
                .toList();
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
