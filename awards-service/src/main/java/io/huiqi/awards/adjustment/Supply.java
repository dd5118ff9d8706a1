package io.huiqi.awards.adjustment;

import io.huiqi.awards.pool.Place;

/** Tells what pools give for what awards come to on top. */
@FunctionalInterface
public interface Supply {

    /** For awards that no pool limits. */
    Supply UNLIMITED = need -> new Supplied.Given(need.fen());

    Supplied of(Need need);

    /**
     * What a supplement needs from a pool.
     *
     * @param key what the pool knows it by
     * @param fen 0 if nothing is needed, or not any more
     */
    record Need(Place place, String key, long fen) {}

    /** What the pool answers. */
    sealed interface Supplied {

        /** So many fen are kept for it: all it needs, or its share. */
        record Given(long fen) implements Supplied {}

        /** It is in line. */
        record Waiting() implements Supplied {}

        /** There is not enough: only so many fen are left. */
        record Exhausted(long available) implements Supplied {}
    }
}
