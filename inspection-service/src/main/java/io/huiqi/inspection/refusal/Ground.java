package io.huiqi.inspection.refusal;

/** Why a refusal was lawful, or that it was not covered; the names are part of the public interface. */
public enum Ground {
    /** Nobody showed a pass or named an inspection. */
    NO_PERMIT,
    /** What was shown is no pass of ours. */
    FORGED_PASS,
    /** The permission is for another enterprise. */
    OTHER_ENTERPRISE,
    /** The inspection is not allowed: denied, or a consent is missing or was taken back. */
    NOT_ALLOWED,
    /** The inspection is allowed, but not at that instant. */
    OUTSIDE_ITS_TIME,
    /** The inspection is allowed, but fewer officers are named than the policy asks for. */
    OFFICERS_NOT_NAMED,
    /** The inspection was allowed: clause 20 does not cover the refusal. */
    PERMITTED;

    /** Whether clause 20 covers a refusal on this ground (「企业有权拒绝」). */
    public boolean isLawful() {
        return this != PERMITTED;
    }
}
