package io.huiqi.awards.sweep;

/** What a draft would make of a claim. */
public enum ClaimEffect {
    /** It was granted nothing, and would be granted something. */
    NEWLY_GRANTED("newly-granted"),
    /** It was granted something, and would be granted nothing. */
    NEWLY_REFUSED("newly-refused"),
    RAISED("raised"),
    LOWERED("lowered"),
    UNCHANGED("unchanged"),
    /** It waits for an approval or for the money of a pool, and goes on waiting. */
    WAITING("waiting"),
    /** It would be due something, but what was missing was the money of a pool, and no draft says how much there is. */
    UNFUNDED("unfunded");

    private final String code;

    ClaimEffect(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static ClaimEffect of(long before, long then) {
        if (then == before) {
            return UNCHANGED;
        }
        if (before == 0) {
            return NEWLY_GRANTED;
        }
        if (then == 0) {
            return NEWLY_REFUSED;
        }
        return then > before ? RAISED : LOWERED;
    }
}
