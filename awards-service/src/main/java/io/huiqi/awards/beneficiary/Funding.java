package io.huiqi.awards.beneficiary;

import io.huiqi.awards.pool.Place;

/** Tells whether the pool of an item has the money for what is payable. */
@FunctionalInterface
public interface Funding {

    /** For assessments that draw on no pool. */
    Funding UNLIMITED = wish -> new Funded.Reserved();

    Funded of(Wish wish);

    /**
     * What a claim needs from a pool.
     *
     * @param fen positive
     */
    record Wish(Claim claim, Place place, long fen) {}

    /** What the pool answers. */
    sealed interface Funded {

        /** The money is kept for the claim. */
        record Reserved() implements Funded {}

        /** The claim is in line. */
        record Waiting() implements Funded {}

        /** The pool's money was shared before the claim came. */
        record Closed() implements Funded {}

        /** There is not enough: only so many fen are left. */
        record Exhausted(long available) implements Funded {}
    }
}
