package io.huiqi.registry.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time on a list.
 *
 * @param validFrom the first day
 * @param validUntil the last day, not before the first; null while nobody took it off
 * @param documentNo of the document that put it there
 */
public record ListedPeriod(LocalDate validFrom, @Nullable LocalDate validUntil, String documentNo) {

    /** Whether it is over before another one begins. */
    public boolean endsBefore(ListedPeriod later) {
        return validUntil != null && validUntil.isBefore(later.validFrom);
    }
}
