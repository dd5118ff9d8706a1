package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Formula.Modifier;
import io.huiqi.awards.policy.Formula.Rate;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Rounding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pays a percentage of a figure, with points on top where conditions hold. */
final class RateNode implements Amount {

    /** What {@link #rate} answers if something that decides it is missing. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Rate rule;
    private final Rounding rounding;
    private final FigureAsked asked;
    private final Limits limits;
    private final Check[] conditions;
    private final long[] points;
    private final long base;
    private final int scale;
    private final long denominator;

    RateNode(Rate rule, Rounding rounding) {
        this.rule = rule;
        this.rounding = rounding;
        this.asked = new FigureAsked(rule.measure(), rule.of());
        this.limits = new Limits(rule.floor(), rule.cap());
        List<Modifier> modifiers = rule.modifiers();
        this.scale = modifiers.stream()
                .mapToInt(modifier -> modifier.points().scale())
                .reduce(rule.percent().scale(), Math::max);
        this.conditions = modifiers.stream()
                .map(modifier -> Checks.of(modifier.condition()))
                .toArray(Check[]::new);
        this.points = modifiers.stream()
                .mapToLong(modifier -> modifier.points().numerator(scale))
                .toArray();
        this.base = rule.percent().numerator(scale);
        this.denominator = Percent.denominator(scale);
    }

    @Override
    public @Nullable Due due(Evaluation evaluation) {
        int year = evaluation.year();
        long value = asked.in(evaluation, year);
        if (value == FigureAsked.MISSING) {
            return null;
        }
        if (value <= 0) {
            return asked.notAboveZero(year);
        }
        if (value < rule.minimumBase()) {
            return asked.notReached(year, rule.minimumBase(), Boundary.INCLUSIVE);
        }
        long rate = rate(evaluation);
        return rate == UNKNOWN ? null : due(value, rate);
    }

    private Due due(long value, long rate) {
        if (rate <= 0) {
            return new Due(0, new AmountPhrase.NoRateLeft());
        }
        return limits.apply(
                rounding.of(value, rate, denominator),
                (fen, limit) -> new AmountPhrase.RatePaid(rule.of(), value, rate, scale, fen, limit));
    }

    /** The rate with every modifier that counts, over the denominator; may be negative. */
    private long rate(Evaluation evaluation) {
        String clause = rule.measure().id();
        long rate = base;
        boolean known = true;
        for (int i = 0; i < conditions.length; i++) {
            Finding finding = conditions[i].ask(evaluation);
            switch (finding.truth()) {
                case TRUE -> {
                    finding.trace(evaluation, clause);
                    evaluation.trace(
                            clause,
                            new AmountPhrase.Modified(rule.modifiers().get(i).points()));
                    rate += points[i];
                }
                case FALSE -> finding.trace(evaluation, clause);
                case UNKNOWN -> {
                    finding.because(evaluation, clause);
                    known = false;
                }
            }
        }
        return known ? rate : UNKNOWN;
    }
}
