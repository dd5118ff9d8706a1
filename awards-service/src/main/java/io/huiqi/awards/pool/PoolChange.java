package io.huiqi.awards.pool;

/** Something that happened in a pool; amounts in fen, {@code available} as after it. */
public sealed interface PoolChange {

    record Opened(long fen) implements PoolChange {}

    record Changed(long before, long fen) implements PoolChange {}

    record Reserved(String claim, String beneficiary, long fen, long available) implements PoolChange {}

    /** What was reserved is granted; {@code returned} was not needed. */
    record Committed(String claim, String beneficiary, long fen, long returned, long available) implements PoolChange {}

    record Released(String claim, String beneficiary, long fen, long available) implements PoolChange {}

    /** A claim waits, {@code position} 1 being the first in line. */
    record Waitlisted(String claim, String beneficiary, long fen, int position) implements PoolChange {}

    record Promoted(String claim, String beneficiary, long fen, long available) implements PoolChange {}

    /** What a claim gets when the money is shared; {@code fen} may be 0. */
    record Shared(String claim, String beneficiary, long asked, long fen) implements PoolChange {}

    /** The money was shared; the pool takes no more claims. */
    record Closed(Sharing sharing) implements PoolChange {}

    /** So many percent are reserved or committed. */
    record ThresholdReached(int percent, long fen, long used) implements PoolChange {}
}
