package io.huiqi.registry.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.problem.Checks;
import io.huiqi.registry.enterprise.RecordMerger;
import java.time.LocalDate;

/** Reads a merger; ends the request with all that is wrong with it. */
final class MergerReader {

    private static final int TEXT_LIMIT = 200;

    private final Dates dates;

    MergerReader(Dates dates) {
        this.dates = dates;
    }

    RecordMerger read(String uscc, MergerBody body) {
        Checks checks = new Checks();
        Uscc successor = checks.uscc("/uscc", uscc);
        Uscc predecessor = checks.uscc("/predecessor", body.predecessor());
        checks.require(
                predecessor == null || !predecessor.equals(successor),
                "/predecessor",
                "self-merger",
                "must be another enterprise");
        LocalDate mergedOn = dates.past(checks, "/mergedOn", body.mergedOn());
        String documentNo = checks.text("/documentNo", body.documentNo(), TEXT_LIMIT);
        checks.throwIfAny();
        return new RecordMerger(
                present(successor),
                present(predecessor),
                present(mergedOn),
                present(documentNo).strip());
    }
}
