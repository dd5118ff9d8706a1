package io.huiqi.awards.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An amount computed from figures; each measure pays once a year, or once for ever where it says so. */
public sealed interface Formula extends Rule {

    /** The most that a rule without a cap pays: what fits. */
    long NO_CAP = Long.MAX_VALUE;

    /** The figures it asks for. */
    Set<Figure> figures();

    /** What it pays under; null if only the rules inside it pay. */
    @Nullable
    Measure measure();

    /** How often a measure pays. */
    enum Once {
        A_YEAR,
        EVER
    }

    /**
     * A rule that is asked only if a condition holds.
     *
     * @param clause what the condition is traced under
     * @param otherwise asked if it does not; null if nothing is due then
     */
    record When(
            Condition condition,
            String clause,
            Rule then,
            @Nullable Rule otherwise) implements Formula {
        @Override
        public Set<Figure> figures() {
            return Set.of();
        }

        @Override
        public @Nullable Measure measure() {
            return null;
        }
    }

    /** An amount that otherwise would be paid each year, once for ever. */
    record Ever(Formula of) implements Formula {
        @Override
        public Set<Figure> figures() {
            return of.figures();
        }

        @Override
        public @Nullable Measure measure() {
            return of.measure();
        }
    }

    /** One amount in fen. */
    record Fixed(Measure measure, long pays, Once once) implements Formula {
        @Override
        public Set<Figure> figures() {
            return Set.of();
        }
    }

    /**
     * The whole amount of the one band that a figure falls into.
     *
     * @param bands rising, without gap or overlap
     */
    record Bands(Measure measure, Figure of, List<Band> bands) implements Formula {
        public Bands {
            bands = List.copyOf(bands);
        }

        @Override
        public Set<Figure> figures() {
            return Set.of(of);
        }
    }

    /**
     * A band of a figure.
     *
     * @param from where it begins, in hundredths of the figure's unit
     * @param to where it ends; null if it does not
     * @param pays fen; 0 if it pays a percentage
     * @param percent of the whole figure; null if it pays one amount
     * @param boundary whether a figure exactly at {@code from} lies in it or still below
     * @param endsInside whether a figure exactly at {@code to} still lies in it
     */
    record Band(
            long from,
            @Nullable Long to,
            long pays,
            @Nullable Percent percent,
            Boundary boundary,
            boolean endsInside) {

        /** Whether a figure, in hundredths of its unit, lies in it. */
        public boolean contains(long value) {
            return boundary.reached(value, from) && (to == null || (endsInside ? value <= to : value < to));
        }
    }

    /** Each slice of a figure at its own rate, added up and rounded once; limits in fen. */
    record MarginalBands(Measure measure, Figure of, List<Band> slices, long floor, long cap) implements Formula {
        public MarginalBands {
            slices = List.copyOf(slices);
        }

        @Override
        public Set<Figure> figures() {
            return Set.of(of);
        }
    }

    /**
     * A percentage of a figure.
     *
     * @param minimumBase below it nothing is due, in fen
     * @param modifiers percentage points that come on top, each where its condition holds
     */
    record Rate(
            Measure measure,
            Figure of,
            Percent percent,
            List<Modifier> modifiers,
            long minimumBase,
            long floor,
            long cap)
            implements Formula {
        public Rate {
            modifiers = List.copyOf(modifiers);
        }

        @Override
        public Set<Figure> figures() {
            return Set.of(of);
        }
    }

    /** Percentage points added to a rate, or taken off it, where a condition holds. */
    record Modifier(Condition condition, Percent points) {}

    /**
     * An amount for each unit of a figure; quantities in hundredths of its unit.
     *
     * @param pays fen for {@code every} units
     * @param every how many units are paid together; only whole ones of these count where it is more than nothing
     * @param above units up to here are not paid for
     * @param minimum with fewer units nothing is due
     * @param unitCap how many units are paid for at most
     * @param cap the most it pays, in fen
     */
    record PerUnit(Measure measure, Figure of, long pays, long every, long above, long minimum, long unitCap, long cap)
            implements Formula {
        @Override
        public Set<Figure> figures() {
            return Set.of(of);
        }
    }

    /**
     * A percentage of what a figure exceeds a fixed amount, or a share of its own of last year, by.
     *
     * @param over fen
     * @param overLastYear percent of last year's figure; null if the fixed amount counts
     */
    record Excess(
            Measure measure,
            Figure of,
            long over,
            @Nullable Percent overLastYear,
            MissingBase missingBase,
            Percent percent,
            long floor,
            long cap)
            implements Formula {
        @Override
        public Set<Figure> figures() {
            return Set.of(of);
        }
    }

    /**
     * The interest on a principal, or a share of it.
     *
     * @param percent a year; where {@code rate} names it, the most of it that counts
     * @param rate names the percentage a year; null if the policy itself does
     * @param days for how long; null if it runs between the two days of {@code term}
     * @param term null if a figure names the days
     */
    record Interest(
            Measure measure,
            Figure principal,
            Percent percent,
            @Nullable Figure rate,
            @Nullable Figure days,
            @Nullable Term term,
            DayCount basis,
            Percent share,
            long cap)
            implements Formula {
        @Override
        public Set<Figure> figures() {
            return Stream.of(principal, rate, days).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** From one day to another; the first counts and the last does not. */
    record Term(LocalDate from, LocalDate to) {}

    /** A percentage of a figure in another currency, at the rate of exchange of one day. */
    record Currency(Measure measure, Figure of, Condition.Day day, List<Exchange> rates, Percent percent, long cap)
            implements Formula {
        public Currency {
            rates = List.copyOf(rates);
        }

        @Override
        public Set<Figure> figures() {
            return Set.of(of);
        }
    }

    /**
     * A rate of exchange.
     *
     * @param numerator yuan for {@code denominator} units of the other currency, exact
     */
    record Exchange(LocalDate on, long numerator, long denominator) {}

    /**
     * A decision document gives the amount, within bounds.
     *
     * @param min the least it may give, in fen
     * @param max the most it may give, in fen
     * @param percent how much of the figure it may give at most; null if it has no such bound
     * @param of null likewise
     */
    record BoundedDecision(
            Measure measure,
            long min,
            long max,
            @Nullable Percent percent,
            @Nullable Figure of) implements Formula {
        @Override
        public Set<Figure> figures() {
            return of == null ? Set.of() : Set.of(of);
        }
    }
}
