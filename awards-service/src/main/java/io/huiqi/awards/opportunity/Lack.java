package io.huiqi.awards.opportunity;

import io.huiqi.awards.assessment.Reason;
import io.huiqi.awards.policy.Text;
import java.util.List;

/** Something that a beneficiary does not have. */
public sealed interface Lack {

    /** The engine says itself what has to be handed in: a figure, a title's particulars, a decision document. */
    record Document(Reason reason) implements Lack {}

    /**
     * Titles that would pay if they were granted in the year, or held on the day that the item asks about.
     *
     * @param titles all of them together
     * @param due what would be due then, in fen
     */
    record Titles(List<Wanted> titles, long due) implements Lack {
        public Titles {
            titles = List.copyOf(titles);
        }
    }

    /**
     * An option that has to be chosen first.
     *
     * @param due what would be due then, in fen
     */
    record Choice(String option, Text name, long due) implements Lack {}

    /**
     * A list on which the beneficiary does not stand in the year.
     *
     * @param due what would be due if it did, in fen
     */
    record Listing(String list, Text name, long due) implements Lack {}

    /**
     * A list that excludes the beneficiary in the year.
     *
     * @param due what would be due if it did not stand there, in fen
     */
    record Delisting(String list, Text name, long due) implements Lack {}
}
