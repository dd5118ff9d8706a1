package io.huiqi.awards.pool;

/**
 * The place of a claim in a pool.
 *
 * @param round the submission of the claim that asked
 * @param fen what is reserved, committed or waited for; positive
 * @param approvedFen what was approved while the claim waited, to be granted when its money comes; 0 if nothing was
 */
public record Entry(String claim, int round, String beneficiary, long fen, State state, long approvedFen) {

    /** What became of a claim's request. */
    public enum State {
        WAITING,
        RESERVED,
        COMMITTED,
        /** It gave its money or its place back; kept so that a request heard late does not bring it back. */
        RELEASED
    }

    Entry as(State next, long sum) {
        return new Entry(claim, round, beneficiary, sum, next, approvedFen);
    }

    Entry approved(long sum) {
        return new Entry(claim, round, beneficiary, fen, state, sum);
    }

    boolean is(State other) {
        return state == other;
    }
}
