package io.huiqi.awards.pool;

/**
 * The place of a claim in a pool.
 *
 * @param round the submission of the claim that asked
 * @param fen what is reserved, committed or waited for; positive
 * @param approvedFen what was approved while the claim waited, to be granted when its money comes; 0 if nothing was
 * @param askedFen what it asked for when the money was shared; 0 where it was not
 */
public record Entry(
        String claim, int round, String beneficiary, long fen, State state, long approvedFen, long askedFen) {

    /** What became of a claim's request. */
    public enum State {
        WAITING,
        /** It waits for the day on which the money is shared. */
        COLLECTED,
        RESERVED,
        COMMITTED,
        /** It gave its money or its place back; kept so that a request heard late does not bring it back. */
        RELEASED
    }

    Entry as(State next, long sum) {
        return new Entry(claim, round, beneficiary, sum, next, approvedFen, askedFen);
    }

    Entry approved(long sum) {
        return new Entry(claim, round, beneficiary, fen, state, sum, askedFen);
    }

    /** With its share of the money, which may be nothing. */
    Entry shared(long asked, long share) {
        State next = share > 0 ? State.RESERVED : State.RELEASED;
        return new Entry(claim, round, beneficiary, share, next, approvedFen, asked);
    }

    /** Whether its money is still to come. */
    public boolean isInLine() {
        return state == State.WAITING || state == State.COLLECTED;
    }

    /** Whether it got a share, and not what it asked for. */
    public boolean isShared() {
        return askedFen > 0;
    }

    /** What it asks for when the money is shared: what is due, or what was approved of it. */
    long asking() {
        return approvedFen > 0 ? approvedFen : fen;
    }

    boolean is(State other) {
        return state == other;
    }
}
