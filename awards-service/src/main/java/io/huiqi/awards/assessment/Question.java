package io.huiqi.awards.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What is asked: what is due under an item for a year.
 *
 * @param recognition the registry's id of the one title claimed; null for any title of the year
 * @param project the one project claimed; null for any
 * @param decision the decision document brought along; null if none
 */
public record Question(
        String item,
        int year,
        @Nullable String recognition,
        @Nullable String project,
        @Nullable Decision decision) {

    /** Asks about everything an item may owe for a year. */
    public static Question of(String item, int year) {
        return new Question(item, year, null, null, null);
    }
}
