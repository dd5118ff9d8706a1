package io.huiqi.inspection.policy;

import java.util.Set;

/** What a policy may provide; each policy says which clause of its text that is. */
public enum Provision {
    /** The quiet days and the rule that nobody inspects on them. */
    QUIET_DAYS,
    /** What remains allowed on quiet days. */
    EXCEPTIONS,
    /** Whose consent an inspection needs outside quiet days. */
    CONSENTS,
    /** That historical arrears are not collected collectively; not every city says so. */
    ARREARS_BAN;

    /** Those that verdicts rest on, so that no policy can do without them. */
    static final Set<Provision> NEEDED = Set.of(QUIET_DAYS, EXCEPTIONS, CONSENTS);
}
