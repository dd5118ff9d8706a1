package io.huiqi.inspection.policyfile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.huiqi.inspection.quiet.DayRange;
import io.huiqi.inspection.quiet.QuietPeriod;
import io.huiqi.inspection.quiet.QuietPeriod.AllButServiceDays;
import io.huiqi.inspection.quiet.QuietPeriod.DaysOfMonth;
import io.huiqi.inspection.quiet.QuietPeriod.Weekdays;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The quiet period in exactly one of its three forms. */
record QuietDays(
        @Nullable List<Range> daysOfMonth,
        @Nullable Set<DayOfWeek> weekdays,
        @Nullable List<Range> allButServiceDays) {

    QuietPeriod toPeriod() {
        List<QuietPeriod> given = Stream.<@Nullable QuietPeriod>of(
                        daysOfMonth == null ? null : new DaysOfMonth(ranges(daysOfMonth)),
                        weekdays == null ? null : new Weekdays(weekdays),
                        allButServiceDays == null ? null : new AllButServiceDays(ranges(allButServiceDays)))
                .filter(Objects::nonNull)
                .toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException(
                    "quiet: give exactly one of daysOfMonth, weekdays and allButServiceDays, not " + given.size());
        }
        return given.get(0);
    }

    private static List<DayRange> ranges(List<Range> ranges) {
        return ranges.stream().map(Range::toDayRange).toList();
    }

    /** Days of a month, both ends included. */
    record Range(
            @JsonProperty(required = true) int from,
            @JsonProperty(required = true) int to) {

        DayRange toDayRange() {
            return new DayRange(from, to);
        }
    }
}
