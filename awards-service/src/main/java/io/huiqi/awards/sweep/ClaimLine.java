package io.huiqi.awards.sweep;

import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.job.Rows;
import io.huiqi.awards.sweep.ClaimReplay.Replayed;
import java.util.List;

/**
 * A real claim in the result of a shadow run: what it was told, and what the draft would tell it.
 *
 * @param effect a {@link ClaimEffect} by code
 * @param policyVersion the version that answered it; empty if the policy was not known
 * @param before what it was granted and stands after adjustments, decimal yuan; 0.00 if it was not granted
 * @param then what it would be granted under the draft; of one that waits or has no money in its pool, what would be due
 * @param outcomeBefore {@code granted}, or what it was told when it was not
 * @param outcomeThen {@code no-such-item} if the draft drops the item
 * @param reasonsBefore the codes, the weightiest first
 * @param factsChanged whether figures or master data changed since it was told: then not all of the difference need be
 *     the draft's
 */
public record ClaimLine(
        String claim,
        String enterprise,
        String item,
        String effect,
        String policyVersion,
        String before,
        String then,
        String outcomeBefore,
        String outcomeThen,
        List<String> reasonsBefore,
        List<String> reasonsThen,
        boolean factsChanged) {

    /** The first cell of rows of claims; no enterprise has such a code. */
    private static final String MARK = "#claim";

    /** Whether a row is about a claim. */
    public static boolean isIn(List<String> row) {
        return row.get(0).equals(MARK);
    }

    static void append(Rows rows, Account account, Past past, String item, Replayed replayed) {
        rows.cell(MARK)
                .cell(past.claim())
                .cell(account.beneficiary().uscc())
                .cell(item)
                .cell(replayed.effect().code())
                .cell(past.policyVersion())
                .cell(past.before())
                .cell(replayed.then().fen())
                .cell(past.outcome())
                .cell(replayed.then().outcome())
                .cell(past.reasons())
                .cell(replayed.then().reasons())
                .cell(Boolean.toString(past.isOnOtherFacts(account)))
                .end();
    }

    /** The line of a row. */
    public static ClaimLine of(List<String> row) {
        return new ClaimLine(
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                Yuan.format(Long.parseLong(row.get(6))),
                Yuan.format(Long.parseLong(row.get(7))),
                row.get(8),
                row.get(9),
                SweepLine.codes(row.get(10)),
                SweepLine.codes(row.get(11)),
                Boolean.parseBoolean(row.get(12)));
    }
}
