package io.huiqi.awards.pool;

/** How an operation on a pool ended. */
public enum Verdict {
    /** Nothing had to be done, or it was done before. */
    UNCHANGED,
    /** It is done. */
    DONE,
    /** Refused: less is left than was asked for. */
    EXHAUSTED,
    /** The claim waits in line. */
    WAITING,
    /** Refused: the money was shared, and the pool takes nothing more. */
    CLOSED,
    /** Refused: more than was reserved. */
    OVER_RESERVATION,
    /** Refused: nothing is reserved for the claim. */
    NOT_RESERVED,
    /** Refused: the pool would have less than is reserved and committed. */
    BELOW_USE
}
