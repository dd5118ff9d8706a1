package io.huiqi.awards.policy;

import java.util.Set;

/**
 * The attribute of titles that is a figure of the year in which they were granted.
 *
 * @param kind of the titles
 * @param levels the levels meant; empty for any
 * @param attribute a number that each of them has to name
 * @param several what counts where several were granted in one year
 */
public record Carried(String kind, Set<String> levels, String attribute, Several several) {

    public Carried {
        levels = Set.copyOf(levels);
    }

    /** What counts of several numbers. */
    public enum Several {
        /** The title granted last; of those of one day, the greatest number. */
        LATEST,
        GREATEST,
        LEAST,
        SUM
    }
}
