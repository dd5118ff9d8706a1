package io.huiqi.awards.policy;

/** What happens to a claim for which a pool has not enough left. */
public enum Exhaustion {
    /** It is refused. */
    REFUSE("refuse"),
    /** It waits; money that returns goes to the first in line (轮候). */
    WAITING_LIST("waiting-list"),
    /** All that is asked for until a day is served in proportion (按比例). */
    PRO_RATA("pro-rata");

    private final String code;

    Exhaustion(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
