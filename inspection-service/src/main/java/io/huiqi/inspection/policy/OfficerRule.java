package io.huiqi.inspection.policy;

/**
 * How many officers an inspection is made by, and from when on they must be named.
 *
 * @param minimum at least two (行政执法人员不得少于两人)
 */
public record OfficerRule(int minimum, RequiredFor requiredFor) {

    /** Two, and until they are named the enterprise may refuse. */
    public static final OfficerRule DEFAULT = new OfficerRule(2, RequiredFor.REFUSAL);

    private static final int FEWEST = 2;

    public OfficerRule {
        if (minimum < FEWEST) {
            throw new IllegalArgumentException("an inspection is made by two officers or more");
        }
    }

    /** What cannot be without the names; each constant includes those before it. */
    public enum RequiredFor {
        /** A duty of the enterprise to let the inspectors in. */
        REFUSAL,
        /** The start of the visit. */
        START,
        /** The pass. */
        PASS
    }
}
