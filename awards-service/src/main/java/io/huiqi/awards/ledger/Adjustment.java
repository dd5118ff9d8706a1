package io.huiqi.awards.ledger;

import io.huiqi.awards.facts.Paid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a grant comes to after later facts; the grant itself stays as it was.
 *
 * @param id made from the award's and the number
 * @param number counts the adjustments of the award from 1
 * @param facts the id of the event that brought the facts
 * @param previousFen what the award came to before
 * @param paid its lines now, which count in the ledger instead of the grant's
 * @param reasons why it is not what it was; empty when it is more
 * @param recovery the recovery open from now on; null if nothing is owed
 * @param toRecoverFen what is owed now in all
 * @param toPayFen what is to be paid on top
 * @param withheld what more is due and not paid, because a pool has not the money; null if that is nothing
 */
public record Adjustment(
        String id,
        String award,
        int number,
        String facts,
        Instant at,
        long previousFen,
        List<Paid> paid,
        List<WordedLine> lines,
        List<WordedReason> reasons,
        @Nullable String recovery,
        long toRecoverFen,
        long toPayFen,
        @Nullable Withheld withheld) {

    public Adjustment {
        paid = List.copyOf(paid);
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    /**
     * A supplement, or a part of one, that a pool has no money for.
     *
     * @param dueFen what is due in all
     * @param fen what is not paid of it
     * @param isWaiting whether it is in line and paid when money comes; otherwise it is refused
     */
    public record Withheld(long dueFen, long fen, boolean isWaiting) {}

    /** A line with its words. */
    public record WordedLine(String measure, long fen, String zh, String en) {}

    /** A reason with its words and the clause or measure it rests on. */
    public record WordedReason(String code, String clause, String zh, String en) {}

    /** The id of an award's adjustment, and of the recovery that it opens. */
    static String idOf(String award, int number) {
        return award + "-" + number;
    }

    /** The sum in fen. */
    public long fen() {
        return Grant.sum(paid);
    }

    /** In fen; negative when something is to be recovered. */
    public long differenceFen() {
        return Math.subtractExact(fen(), previousFen);
    }

    /**
     * {@code recovery}, {@code supplement}, or {@code restatement} when the sum stays: it is due for other
     * levels, or the pool has no money for more.
     */
    public String kind() {
        long difference = differenceFen();
        if (difference == 0) {
            return "restatement";
        }
        return difference < 0 ? "recovery" : "supplement";
    }
}
