package io.huiqi.awards.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operator that says how other amounts go together: with each other, with what was paid before, in time, by rank. */
public sealed interface Combination extends Rule {

    /** The rules it is made of, if any. */
    default List<Rule> parts() {
        return List.of();
    }

    /** The measures it pays under itself, besides those of its parts. */
    default Set<String> ownMeasures() {
        return Set.of();
    }

    /** The items, other than its own, whose payments it looks at. */
    default Set<String> itemsRead() {
        return Set.of();
    }

    /** The figures it asks for itself, besides those of its parts. */
    default Set<Figure> figures() {
        return Set.of();
    }

    /** Whether payments of the assessed year count, or of all years. */
    enum Over {
        YEAR,
        LIFE
    }

    /** Only the part that pays most pays (就高); what the year already paid for any part counts towards it. */
    record Highest(List<Rule> parts) implements Combination {
        public Highest {
            parts = List.copyOf(parts);
        }
    }

    /** One of several options pays (择一); one that was paid excludes the others for as long as {@code over} says. */
    record ChooseOne(By by, Over over, List<Option> options) implements Combination {
        public ChooseOne {
            options = List.copyOf(options);
        }

        @Override
        public List<Rule> parts() {
            return options.stream().map(Option::pays).toList();
        }
    }

    /** One of the things to choose from, by an id that a claimant can name. */
    record Option(String id, Text name, Rule pays) {}

    /** Who chooses. */
    enum By {
        /** The first option in the order of the policy that pays anything. */
        ORDER,
        /** The option that the question names. */
        CLAIMANT
    }

    /**
     * Payments that an operator looks at.
     *
     * @param measures payments under these measures of the item itself
     * @param items all payments of these items
     */
    record Counted(Set<String> measures, Set<String> items) {
        public Counted {
            measures = Set.copyOf(measures);
            items = Set.copyOf(items);
        }
    }

    /** The difference between an amount and what was paid before (补差). */
    record TopUp(Rule to, Counted paid, Over over) implements Combination {
        @Override
        public List<Rule> parts() {
            return List.of(to);
        }

        @Override
        public Set<String> itemsRead() {
            return paid.items();
        }
    }

    /** Every part pays, but for the measures that exclude each other (不重复享受). */
    record Stack(List<Rule> parts, List<Exclusion> exclusions) implements Combination {
        public Stack {
            parts = List.copyOf(parts);
            exclusions = List.copyOf(exclusions);
        }

        @Override
        public Set<String> itemsRead() {
            Set<String> items = new LinkedHashSet<>();
            exclusions.forEach(each -> items.addAll(each.with().items()));
            return items;
        }
    }

    /** A measure that does not pay where others pay, now or by a payment counted over some time. */
    record Exclusion(Measure measure, Counted with, Over over) {}

    /** An amount less a share of what another government gave for the same year. */
    record Offset(Rule of, Figure got, Fraction share) implements Combination {
        @Override
        public List<Rule> parts() {
            return List.of(of);
        }

        @Override
        public Set<Figure> figures() {
            return Set.of(got);
        }
    }

    /** A share of what another government gave for the year (配套), once a year; the cap in fen, if any. */
    record Matching(Measure measure, Figure got, Fraction share, OptionalLong cap) implements Combination {
        @Override
        public Set<Figure> figures() {
            return Set.of(got);
        }

        @Override
        public Set<String> ownMeasures() {
            return Set.of(measure.id());
        }
    }

    /** An amount up to what a figure of the year lets be paid, whatever was paid before. */
    record UpTo(Rule of, Ceiling ceiling) implements Combination {
        @Override
        public List<Rule> parts() {
            return List.of(of);
        }

        @Override
        public Set<Figure> figures() {
            return Set.of(ceiling.of());
        }
    }

    /**
     * An amount up to what is left of caps.
     *
     * @param items items whose payments use the same caps up
     */
    record Capped(Rule of, Cap year, Cap life, @Nullable GroupCap group, Set<String> items) implements Combination {
        public Capped {
            items = Set.copyOf(items);
        }

        @Override
        public List<Rule> parts() {
            return List.of(of);
        }

        @Override
        public Set<String> itemsRead() {
            return items;
        }

        @Override
        public Set<Figure> figures() {
            Set<Figure> figures = new LinkedHashSet<>(year.figures());
            figures.addAll(life.figures());
            if (group != null) {
                figures.addAll(group.year().figures());
                figures.add(group.paidToOthers());
            }
            return figures;
        }
    }

    /** A yearly cap for all with one controller; a figure says what the others of them got in the year. */
    record GroupCap(Cap year, Figure paidToOthers) {}

    /** An amount shared out between payers, between payees, or both. */
    record Split(Rule of, List<Portion> payers, List<Portion> payees) implements Combination {
        public Split {
            payers = List.copyOf(payers);
            payees = List.copyOf(payees);
        }

        @Override
        public List<Rule> parts() {
            return List.of(of);
        }
    }

    /**
     * An amount found for the year of an event and paid in parts from then on, one line a year.
     *
     * @param plan shares of the whole, the first due in the year of the event or the year after
     * @param whole what the shares add up to
     * @param sooner when these hold, everything left is due at once
     */
    record Instalments(Measure measure, Since since, Rule of, List<Instalment> plan, long whole, List<Condition> sooner)
            implements Combination {
        public Instalments {
            plan = List.copyOf(plan);
            sooner = List.copyOf(sooner);
        }

        @Override
        public List<Rule> parts() {
            return List.of(of);
        }

        @Override
        public Set<String> ownMeasures() {
            return Set.of(measure.id());
        }
    }

    /** A share of the whole, due when its milestones are met as well. */
    record Instalment(long share, List<Condition> milestones) {
        public Instalment {
            milestones = List.copyOf(milestones);
        }
    }

    /** An amount or a share of a figure for each year since an event. */
    record Schedule(Measure measure, Since since, List<YearlyPay> plan) implements Combination {
        public Schedule {
            plan = List.copyOf(plan);
        }

        @Override
        public Set<Figure> figures() {
            Set<Figure> figures = new LinkedHashSet<>();
            plan.forEach(each -> figures.addAll(each.figures()));
            return figures;
        }

        @Override
        public Set<String> ownMeasures() {
            return Set.of(measure.id());
        }
    }

    /**
     * The first ranks pay an amount each, once a year.
     *
     * @param rank a figure whose yuan are the rank, 1 for the best; 0 for not ranked
     * @param pays fen by rank
     * @param holders a figure whose yuan are the number of those who hold the rank; null where ties change nothing
     */
    record Ranking(
            Measure measure,
            Figure rank,
            List<Long> pays,
            Ties ties,
            @Nullable Figure holders) implements Combination {
        public Ranking {
            pays = List.copyOf(pays);
        }

        @Override
        public Set<Figure> figures() {
            Set<Figure> figures = new LinkedHashSet<>(List.of(rank));
            if (holders != null) {
                figures.add(holders);
            }
            return figures;
        }

        @Override
        public Set<String> ownMeasures() {
            return Set.of(measure.id());
        }
    }

    /** What those who hold one rank together get. */
    enum Ties {
        /** They share what their places pay together. */
        SHARE,
        /** Each gets what the rank pays. */
        ALL,
        /** None gets anything. */
        NONE
    }
}
