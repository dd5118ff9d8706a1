package io.huiqi.awards.pool;

/** A pool in a fiscal year (1 January to 31 December). */
public record PoolKey(String pool, int fiscalYear) {

    /** The key as one word, in the order in which pools are listed. */
    public String id() {
        return pool + "/" + fiscalYear;
    }
}
