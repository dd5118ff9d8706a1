package io.huiqi.registry.web;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.registry.enterprise.Merger;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A merger, as clients see it.
 *
 * @param enterprise the successor
 */
record MergerView(String enterprise, String predecessor, LocalDate mergedOn, String documentNo, Instant recordedAt) {

    static MergerView of(Uscc successor, Merger merger) {
        return new MergerView(
                successor.code(), merger.predecessor(), merger.mergedOn(), merger.documentNo(), merger.recordedAt());
    }
}
