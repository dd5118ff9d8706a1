package io.huiqi.inspection.workday;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.policyfile.HolidayReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private final WorkingDays calendar = read();

    @ParameterizedTest(name = "{1} working days after {0} end on {2}")
    @CsvSource({
        "2020-08-01, 1, 2020-08-03",
        "2020-09-30, 1, 2020-10-09",
        "2020-09-30, 2, 2020-10-10",
        "2020-10-31, 1, 2020-11-02",
        "2021-01-01, 1, 2021-01-04",
        "2021-05-01, 1, 2021-05-06",
        "2021-08-01, 1, 2021-08-02",
        "2021-10-01, 1, 2021-10-08",
        "2020-09-10, 3, 2020-09-15",
        "2020-09-10, 0, 2020-09-10"
    })
    void aPeriodSkipsHolidaysAndCountsWorkedWeekends(LocalDate day, int count, LocalDate last) {
        assertThat(calendar.after(day, count)).isEqualTo(last);
    }

    @Test
    void aYearWithoutANoticeWorksFromMondayToFriday() {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2040-10-01"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2040-09-30"))).isFalse();
    }

    private static WorkingDays read() {
        try (InputStream file = WorkingDaysTests.class.getResourceAsStream("/public-holidays-cn.json")) {
            return new HolidayReader().read(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
