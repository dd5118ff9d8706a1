package io.huiqi.awards.ledger;

import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.pool.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * Why an award comes to less than what is due (核减).
 *
 * @param approvedFen what was approved; positive
 * @param share what the claim got when a pool's money was shared; null where money was no question
 */
public record Allowance(long approvedFen, @Nullable Share share) {

    /**
     * A claim's part of a pool.
     *
     * @param sharing what there was to share
     * @param askedFen what the claim asked for
     * @param roundedUp whether a fen that rounding down had left went to this claim
     */
    public record Share(String pool, int fiscalYear, Sharing sharing, long askedFen, boolean roundedUp) {

        /** What the claim got, in fen. */
        public long fen() {
            return sharing.roundedDown(askedFen) + (roundedUp ? 1 : 0);
        }
    }

    /** The most that may be granted, in fen. */
    public long fen() {
        return share == null ? approvedFen : Math.min(approvedFen, share.fen());
    }

    /** What is due, shortened to what may be granted, with a line of the trace that says why. */
    public Assessment on(Assessment due) {
        return due.limitedTo(fen(), new AllowancePhrase(this, due.fen()));
    }
}
