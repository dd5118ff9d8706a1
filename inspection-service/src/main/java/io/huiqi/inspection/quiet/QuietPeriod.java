package io.huiqi.inspection.quiet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The rule by which a city sets its quiet days apart; public holidays never shift them. */
public sealed interface QuietPeriod {

    /** The zone of a local day. */
    Zone zoneOf(LocalDate day);

    /** Quiet on the given days of each month: one range, or several slots. */
    record DaysOfMonth(List<DayRange> ranges) implements QuietPeriod {

        public DaysOfMonth {
            ranges = List.copyOf(ranges);
            requireSome(ranges.isEmpty());
        }

        @Override
        public Zone zoneOf(LocalDate day) {
            return quietIf(ranges.stream().anyMatch(range -> range.contains(day)));
        }
    }

    /** Quiet on the given days of each week. */
    record Weekdays(Set<DayOfWeek> days) implements QuietPeriod {

        public Weekdays {
            days = Set.copyOf(days);
            requireSome(days.isEmpty());
        }

        @Override
        public Zone zoneOf(LocalDate day) {
            return quietIf(days.contains(day.getDayOfWeek()));
        }
    }

    /** Quiet on all days of a month but its service days (服务日). */
    record AllButServiceDays(List<DayRange> serviceDays) implements QuietPeriod {

        public AllButServiceDays {
            serviceDays = List.copyOf(serviceDays);
            requireSome(serviceDays.isEmpty());
        }

        @Override
        public Zone zoneOf(LocalDate day) {
            return quietIf(serviceDays.stream().noneMatch(range -> range.contains(day)));
        }
    }

    private static Zone quietIf(boolean quiet) {
        return quiet ? Zone.QUIET : Zone.ORDINARY;
    }

    private static void requireSome(boolean empty) {
        if (empty) {
            throw new IllegalArgumentException("a quiet period names at least one range of days");
        }
    }
}
