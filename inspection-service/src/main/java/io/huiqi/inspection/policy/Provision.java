package io.huiqi.inspection.policy;

/** The three provisions a verdict can rest on; each policy says which clause of its text they are. */
public enum Provision {
    /** The quiet days and the rule that nobody inspects on them. */
    QUIET_DAYS,
    /** What remains allowed on quiet days. */
    EXCEPTIONS,
    /** Whose consent an inspection needs outside quiet days. */
    CONSENTS
}
