package io.huiqi.awards.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: what is due under an item for a year.
 *
 * @param recognition the registry's id of the one title claimed; null for any title of the year
 * @param project the one project claimed; null for any
 * @param decision the decision document brought along; null if none
 * @param choice the option chosen, where the item lets the claimant choose; null if none was
 * @param claimedOn the day on which it is claimed; null where no day counts
 */
public record Question(
        String item,
        int year,
        @Nullable String recognition,
        @Nullable String project,
        @Nullable Decision decision,
        @Nullable String choice,
        @Nullable LocalDate claimedOn) {

    /** A question in which nothing is chosen and no day counts. */
    public Question(
            String item,
            int year,
            @Nullable String recognition,
            @Nullable String project,
            @Nullable Decision decision) {
        this(item, year, recognition, project, decision, null, null);
    }

    /** Asks about everything an item may owe for a year. */
    public static Question of(String item, int year) {
        return new Question(item, year, null, null, null, null, null);
    }

    /** The same question for another year. */
    public Question inYear(int other) {
        return new Question(item, other, recognition, project, decision, choice, claimedOn);
    }

    /** The same question with an option chosen, or none. */
    public Question choosing(@Nullable String option) {
        return new Question(item, year, recognition, project, decision, option, claimedOn);
    }

    /** The same question asked on a day. */
    public Question on(LocalDate day) {
        return new Question(item, year, recognition, project, decision, choice, day);
    }
}
