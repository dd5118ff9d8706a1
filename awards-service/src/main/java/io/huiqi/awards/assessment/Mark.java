package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Recognition;

/** What the ledger remembers of a line, so that it is not paid again. */
public sealed interface Mark {

    /** A figure reached this amount in fen. */
    record Reached(long fen) implements Mark {}

    /** A title was paid. */
    record Titled(Recognition recognition) implements Mark {}

    /** The measure was paid: for the year, or for ever, as its rule says. */
    record Settled() implements Mark {}

    /** A decision was paid from. */
    record Decided(String documentNo) implements Mark {}
}
