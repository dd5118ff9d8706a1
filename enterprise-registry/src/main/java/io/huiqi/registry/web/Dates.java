package io.huiqi.registry.web;

import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.time.CivilTime;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the dates of things that have happened. */
final class Dates {

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** A date that must be given and must not lie in the future; null if it is wrong. */
    @Nullable
    LocalDate past(Checks checks, String pointer, @Nullable String text) {
        LocalDate date = checks.date(pointer, text);
        if (date != null && date.isAfter(CivilTime.dateOf(clock.instant()))) {
            checks.error(pointer, "date-in-future", "must not be after today");
            return null;
        }
        return date;
    }

    /** The same for a date that may be left out. */
    @Nullable
    LocalDate optionalPast(Checks checks, String pointer, @Nullable String text) {
        return text == null ? null : past(checks, pointer, text);
    }
}
