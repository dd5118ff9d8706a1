package io.huiqi.awards.decision;

import reactor.core.publisher.Mono;

/** All decision documents that something was granted under. */
public interface DecidedSums {

    /**
     * A document as stored.
     *
     * @param version counts its changes
     */
    record Stored(DecidedSum sum, long version) {}

    /** Empty if nothing was granted under it yet. */
    Mono<Stored> find(String policy, String documentNo);

    /**
     * Stores a document whose version is one higher than the stored one's.
     *
     * @return false, and nothing is stored, if somebody else changed it meanwhile
     */
    Mono<Boolean> save(Stored next);
}
