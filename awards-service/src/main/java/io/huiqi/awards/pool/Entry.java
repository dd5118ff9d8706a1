package io.huiqi.awards.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of a claim in a pool.
 *
 * @param round the submission of the claim that asked
 * @param fen what is reserved, committed or waited for; positive
 * @param approvedFen what was approved while the claim waited, to be granted when its money comes; 0 if nothing was
 * @param askedFen what it asked for when the money was shared; 0 where it was not
 * @param returns the receipts by which committed money came back
 */
public record Entry(
        String claim,
        int round,
        String beneficiary,
        long fen,
        State state,
        long approvedFen,
        long askedFen,
        List<String> returns) {

    public Entry {
        returns = List.copyOf(returns);
    }

    /** A claim in line, with nothing approved or shared yet. */
    static Entry waiting(String claim, int round, String beneficiary, long fen) {
        return new Entry(claim, round, beneficiary, fen, State.WAITING, 0, 0, List.of());
    }

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
        return new Entry(claim, round, beneficiary, sum, next, approvedFen, askedFen, returns);
    }

    /** As a later round asks for the same. */
    Entry inRound(int later) {
        return new Entry(claim, later, beneficiary, fen, state, approvedFen, askedFen, returns);
    }

    Entry approved(long sum) {
        return new Entry(claim, round, beneficiary, fen, state, sum, askedFen, returns);
    }

    /** With its share of the money, which may be nothing. */
    Entry shared(long asked, long share) {
        State next = share > 0 ? State.RESERVED : State.RELEASED;
        return new Entry(claim, round, beneficiary, share, next, approvedFen, asked, returns);
    }

    /** With some of its committed money back. */
    Entry returned(String receipt, long sum) {
        List<String> receipts = new ArrayList<>(returns);
        receipts.add(receipt);
        return new Entry(claim, round, beneficiary, fen - sum, state, approvedFen, askedFen, receipts);
    }

    /** Whether its money is still to come. */
    public boolean isInLine() {
        return state == State.WAITING || state == State.COLLECTED;
    }

    /** Whether it got a share, and not what it asked for. */
    public boolean isShared() {
        return askedFen > 0;
    }

    /** Whether a round of its claim that needs so much has nothing more to ask for. */
    boolean answers(int asked, long sum) {
        return switch (state) {
            case COMMITTED -> true;
            case RELEASED -> round >= asked;
            case COLLECTED -> round > asked || (round == asked && fen == sum);
            case WAITING, RESERVED -> round > asked || (round == asked && (fen >= sum || isShared()));
        };
    }

    /** Whether it still asks for a sum, or got its part of it. */
    boolean wants(long sum) {
        return isShared() ? askedFen == sum : fen == sum && state != State.RELEASED;
    }

    /** What it asks for when the money is shared: what is due, or what was approved of it. */
    long asking() {
        return approvedFen > 0 ? approvedFen : fen;
    }

    boolean is(State other) {
        return state == other;
    }
}
