package io.huiqi.awards.sweep;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.job.Rows;
import java.util.List;

/**
 * A line of a shadow run's result: a year under the policy in force, and the same year under the draft.
 *
 * @param effect {@code gaining}, {@code losing} or {@code same}
 * @param granted what was really granted for the year, decimal yuan
 * @param now what the year pays under the policy in force
 * @param then what it would pay under the draft
 * @param difference {@code then} less {@code now}
 * @param outcomeNow {@code no-such-item} if the item is new
 * @param outcomeThen {@code no-such-item} if the draft drops the item
 * @param reasonsThen the codes, the weightiest first
 */
public record ShadowLine(
        String enterprise,
        String item,
        String effect,
        String granted,
        String now,
        String then,
        String difference,
        String outcomeNow,
        String outcomeThen,
        List<String> reasonsNow,
        List<String> reasonsThen) {

    static final String GAINING = "gaining";
    static final String LOSING = "losing";
    static final String SAME = "same";

    static String effect(long now, long then) {
        if (then == now) {
            return SAME;
        }
        return then > now ? GAINING : LOSING;
    }

    static void append(Rows rows, String enterprise, String item, long granted, Verdict now, Verdict then) {
        rows.cell(enterprise)
                .cell(item)
                .cell(effect(now.fen(), then.fen()))
                .cell(granted)
                .cell(now.fen())
                .cell(then.fen())
                .cell(now.outcome())
                .cell(then.outcome())
                .cell(now.reasons())
                .cell(then.reasons())
                .end();
    }

    /** The line of a row. */
    public static ShadowLine of(List<String> row) {
        long now = Long.parseLong(row.get(4));
        long then = Long.parseLong(row.get(5));
        return new ShadowLine(
                row.get(0),
                row.get(1),
                row.get(2),
                Yuan.format(Long.parseLong(row.get(3))),
                Yuan.format(now),
                Yuan.format(then),
                Yuan.format(Math.subtractExact(then, now)),
                row.get(6),
                row.get(7),
                SweepLine.codes(row.get(8)),
                SweepLine.codes(row.get(9)));
    }
}
