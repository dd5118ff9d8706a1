package io.huiqi.awards.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of the assessed year before an amount rule is asked, or for a part of it to count. */
public sealed interface Condition {

    /** The beneficiary stands on a list in that year. */
    record Listed(String list, Text name) implements Condition {}

    /**
     * The beneficiary does not stand on a list in that year, which would rule it out whatever else holds (一票否决).
     *
     * @param clause what rules it out; null if it is the item's own
     */
    record NotOn(String list, Text name, @Nullable String clause) implements Condition {}

    /** A figure of that year reaches an amount, in fen or hundredths of its unit. */
    record Reaches(Figure figure, long fen, Boundary boundary) implements Condition {}

    /** A figure grew by at least a percentage over last year; it must have been above zero then. */
    record Grows(Figure figure, Percent percent, Boundary boundary) implements Condition {}

    /** A figure is at least a percentage of another one of that year; the other must be above zero. */
    record Ratio(Figure of, Figure to, Percent percent, Boundary boundary) implements Condition {}

    /**
     * The beneficiary holds a title on a day.
     *
     * @param levels the levels meant; empty for any
     * @param validYears for how many years a title is held; 0 for ever
     */
    record Holds(String kind, Text name, Set<String> levels, Day day, int validYears) implements Condition {
        public Holds {
            levels = Set.copyOf(levels);
        }
    }

    /** Every part holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {}

    /**
     * A day, as a policy names it.
     *
     * @param fixed null if it moves with the assessed year
     * @param isYearEnd whether it is the last day of the assessed year rather than the first
     */
    record Day(@Nullable LocalDate fixed, boolean isYearEnd) {

        public LocalDate in(int year) {
            if (fixed != null) {
                return fixed;
            }
            return isYearEnd ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
        }
    }
}
