package io.huiqi.awards.sweep;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.job.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sweep's result.
 *
 * @param amount decimal yuan; null while a correction or a decision is needed
 * @param reasons the codes, the weightiest first
 */
public record SweepLine(
        String enterprise,
        String item,
        String outcome,
        @Nullable String amount,
        List<String> reasons) {

    static void append(Rows rows, String enterprise, String item, Verdict verdict) {
        rows.cell(enterprise)
                .cell(item)
                .cell(verdict.outcome())
                .cell(verdict.fen())
                .cell(verdict.reasons())
                .end();
    }

    /** The line of a row. */
    public static SweepLine of(List<String> row) {
        return new SweepLine(row.get(0), row.get(1), row.get(2), amount(row.get(2), row.get(3)), codes(row.get(4)));
    }

    static @Nullable String amount(String outcome, String fen) {
        return Verdict.hasAmount(outcome) ? Yuan.format(Long.parseLong(fen)) : null;
    }

    static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
