package io.huiqi.inspection.calendar;

import io.huiqi.inspection.quiet.Zone;
import java.time.LocalDate;

/** One local day; the green channel day stays quiet and gives nobody a right to inspect. */
public record CalendarDay(LocalDate date, Zone zone, boolean greenChannel, String policy) {

    public boolean isQuiet() {
        return zone == Zone.QUIET;
    }
}
