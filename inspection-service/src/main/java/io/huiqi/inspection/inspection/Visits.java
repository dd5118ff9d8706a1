package io.huiqi.inspection.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The inspections of a time, whatever became of them, as a calendar shows them. */
public interface Visits {

    /** Those that touch the time asked for, by their start; at most {@code limit}. */
    Flux<Inspection> during(Wanted wanted, int limit);

    /**
     * Which visits to find.
     *
     * @param from included
     * @param until not included
     * @param enterprise null for all
     * @param department its name; null for all
     */
    record Wanted(
            Instant from,
            Instant until,
            @Nullable String enterprise,
            @Nullable String department) {}
}
