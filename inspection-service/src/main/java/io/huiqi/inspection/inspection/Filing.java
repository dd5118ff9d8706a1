package io.huiqi.inspection.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report on an emergency visit.
 *
 * @param dueOn the last local day for it
 * @param overdueFrom the end of that day
 * @param missed whether it was not made by then
 * @param report null until it is made
 * @param at null until it is made
 */
public record Filing(
        LocalDate dueOn,
        Instant overdueFrom,
        boolean missed,
        @Nullable String report,
        @Nullable Instant at) {

    /** Whether the report is still to come and nobody has noted yet that it is late. */
    boolean isAwaited() {
        return at == null && !missed;
    }

    Filing made(String words, Instant when) {
        return new Filing(dueOn, overdueFrom, missed || !when.isBefore(overdueFrom), words, when);
    }

    Filing notMade() {
        return new Filing(dueOn, overdueFrom, true, report, at);
    }
}
