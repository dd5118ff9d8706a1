package io.huiqi.awards.policy;

import java.util.List;
import java.util.Set;

/** How an item pays: a tree of typed operators, each of which can be said in the words of a policy. */
public sealed interface Rule
        permits Rule.Sum,
                Rule.Thresholds,
                Rule.Steps,
                Rule.ShareOfIncrease,
                Rule.Titles,
                Rule.AllTitles,
                Rule.ByDecision,
                Formula,
                Combination {

    /** Every part pays; the amounts add up. */
    record Sum(List<Rule> parts) implements Rule {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Each level of a figure pays once, when the figure first reaches it (首次突破).
     *
     * @param levels ascending
     */
    record Thresholds(
            Measure measure, Figure figure, List<Level> levels, Boundary boundary, History history, Together together)
            implements Rule {
        public Thresholds {
            levels = List.copyOf(levels);
        }
    }

    /** An amount of a figure and what reaching it pays, both in fen. */
    record Level(long at, long pays) {}

    /** Whether several levels reached in one year all pay. */
    enum Together {
        EACH,
        HIGHEST
    }

    /**
     * Every further multiple of an amount pays once, when the figure first reaches it (每跨越一个台阶).
     *
     * @param every the height of a step in fen
     * @param entry the multiple that opens the steps and pays nothing itself, in fen
     * @param pays fen for one step
     * @param except multiples that do not pay because another rule pays for them, in fen
     */
    record Steps(
            Measure measure,
            Figure figure,
            long every,
            long entry,
            long pays,
            Boundary boundary,
            History history,
            EntryYear entryYear,
            List<Long> except)
            implements Rule {
        public Steps {
            except = List.copyOf(except);
        }
    }

    /** Whether steps count in the very year in which the entry is reached. */
    enum EntryYear {
        SAME_YEAR_COUNTS,
        EARLIER_YEAR_NEEDED
    }

    /**
     * A share of the amount by which a figure grew over last year, never below zero.
     *
     * @param numerator of the exact rate
     * @param denominator of the exact rate, positive
     * @param cap the most it pays in a year, in fen
     */
    record ShareOfIncrease(
            Measure measure, Figure figure, long numerator, long denominator, long cap, MissingBase missingBase)
            implements Rule {}

    /** What last year's figure is when nobody filed it. */
    enum MissingBase {
        IS_MISSING,
        IS_ZERO
    }

    /** Titles pay fixed amounts by kind and level, each once per key. */
    record Titles(List<Title> titles, OncePer oncePer, Tiering tiering) implements Rule {
        public Titles {
            titles = List.copyOf(titles);
        }
    }

    /**
     * A kind of title that pays.
     *
     * @param levels the levels meant; empty for any
     * @param needs attributes that must be true of the recognition
     * @param pays fen
     */
    record Title(Measure measure, String kind, Text name, Set<String> levels, Set<String> needs, long pays) {
        public Title {
            levels = Set.copyOf(levels);
            needs = Set.copyOf(needs);
        }
    }

    /** What a title pays only once for. */
    enum OncePer {
        TYPE,
        ENTERPRISE,
        PROJECT,
        PROJECT_AND_TYPE
    }

    /** What a further title pays when a lower one was paid before. */
    enum Tiering {
        FULL,
        DIFFERENCE
    }

    /** All the titles together pay one amount in fen, once for ever. */
    record AllTitles(Measure measure, List<String> kinds, List<Text> names, long pays) implements Rule {
        public AllTitles {
            kinds = List.copyOf(kinds);
            names = List.copyOf(names);
        }
    }

    /** The source names no amount: a dated decision (会议纪要) alone gives it. */
    record ByDecision(Measure measure) implements Rule {}
}
