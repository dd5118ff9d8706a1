package io.huiqi.registry.enterprise;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That an enterprise took another one over (吸收合并), as the registration office recorded it.
 *
 * @param predecessor the credit code of the one taken over
 * @param mergedOn the last day of the predecessor
 * @param documentNo of the office
 */
public record Merger(String predecessor, LocalDate mergedOn, String documentNo, Instant recordedAt) {

    /** Whether two tell the same, whenever they were recorded. */
    boolean tellsTheSameAs(Merger other) {
        return predecessor.equals(other.predecessor)
                && mergedOn.equals(other.mergedOn)
                && documentNo.equals(other.documentNo);
    }
}
