package io.huiqi.awards.web;

import io.huiqi.kit.problem.Checks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks civil dates that something is stored or computed with. */
final class CivilDays {

    private CivilDays() {}

    /** A date in a year that means something. */
    static @Nullable LocalDate check(Checks checks, String pointer, @Nullable String written) {
        LocalDate day = checks.date(pointer, written);
        return day == null || checks.year(pointer, day.getYear()) == null ? null : day;
    }
}
