package io.huiqi.registry.register;

import io.huiqi.registry.enterprise.RecordMerger;
import java.time.LocalDate;

/** Into which enterprise another one merged, as seen from the one that was taken over. */
public record Takeover(String predecessor, String successor, LocalDate mergedOn, String documentNo) {

    static Takeover of(RecordMerger merger) {
        return new Takeover(
                merger.predecessor().code(), merger.enterprise().code(), merger.mergedOn(), merger.documentNo());
    }
}
