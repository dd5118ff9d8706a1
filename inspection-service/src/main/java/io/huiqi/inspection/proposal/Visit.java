package io.huiqi.inspection.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The half-open time {@code [start, end)} of a visit: an end at midnight does not touch the day that begins there. */
public record Visit(Instant start, Instant end) {

    public Visit {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a visit ends after it starts");
        }
    }

    /** The local day on which the visit begins. */
    public LocalDate firstDay(ZoneId zone) {
        return LocalDate.ofInstant(start, zone);
    }

    /** All local days the visit touches, in order; never empty. */
    public List<LocalDate> days(ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(end.minusNanos(1), zone);
        return firstDay(zone).datesUntil(last.plusDays(1)).toList();
    }

    /** The part of the visit on the days from {@code first} to {@code last}, which it must touch. */
    public Visit within(LocalDate first, LocalDate last, ZoneId zone) {
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(zone).toInstant();
        return new Visit(from.isAfter(start) ? from : start, to.isBefore(end) ? to : end);
    }

    /** Whether an instant lies within the visit. */
    public boolean includes(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether the visit begins and ends on whole milliseconds, which is what a store keeps. */
    public boolean isInWholeMilliseconds() {
        return start.equals(start.truncatedTo(ChronoUnit.MILLIS)) && end.equals(end.truncatedTo(ChronoUnit.MILLIS));
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}
