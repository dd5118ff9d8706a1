package io.huiqi.inspection.web;

import io.huiqi.inspection.proposal.Visit;
import io.huiqi.kit.problem.Checks;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the time of a visit and keeps it within sensible bounds. */
final class VisitReader {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Checks checks;

    VisitReader(Checks checks) {
        this.checks = checks;
    }

    @Nullable
    Visit read(@Nullable String start, @Nullable String end) {
        OffsetDateTime from = instant("/start", start);
        OffsetDateTime to = instant("/end", end);
        if (from == null || to == null) {
            return null;
        }
        if (!from.toInstant().isBefore(to.toInstant())) {
            checks.error("/end", "end-not-after-start", "must be after start; the end itself is not part of the visit");
            return null;
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            checks.error("/end", "visit-too-long", "must be at most " + LONGEST.toDays() + " days after start");
            return null;
        }
        return new Visit(from.toInstant(), to.toInstant());
    }

    private @Nullable OffsetDateTime instant(String pointer, @Nullable String value) {
        OffsetDateTime instant = checks.instant(pointer, value);
        if (instant != null && (instant.getYear() < FIRST_YEAR || instant.getYear() > LAST_YEAR)) {
            checks.error(pointer, "year-out-of-range", "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR);
            return null;
        }
        return instant;
    }
}
