package io.huiqi.inspection.inspection;

import org.jspecify.annotations.Nullable;

/** How a pass stands at the instant of asking; without an inspection when no pass of ours is meant. */
public record PassStanding(Standing standing, @Nullable Inspection inspection) {

    static PassStanding without(Standing standing) {
        return new PassStanding(standing, null);
    }

    /** Whether the pass is true and has not lost its force. */
    public boolean isValid() {
        return standing == Standing.GOOD_NOW || standing == Standing.GOOD_LATER;
    }

    /** The names are part of the public interface. */
    public enum Standing {
        /** It entitles to be at the enterprise now. */
        GOOD_NOW,
        /** It is good, but for a time to come. */
        GOOD_LATER,
        /** Its time is over or the visit is finished. */
        OVER,
        /** A consent was taken back, or its ground is gone. */
        REVOKED,
        /** Other officers were named, and another pass was issued instead. */
        REPLACED,
        /** Not sealed by us, or changed since. */
        FORGED,
        UNKNOWN
    }
}
