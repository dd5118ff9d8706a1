package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Ceiling;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Rounding;

/** What a figure lets be paid in the assessed year: found exactly, rounded once and traced, or missing. */
final class CeilingAsked {

    /** What {@link #in} answers after noting that nobody filed the figure. */
    static final long MISSING = -1;

    private final Ceiling ceiling;
    private final Rounding rounding;
    private final long numerator;
    private final long denominator;

    CeilingAsked(Ceiling ceiling, Rounding rounding) {
        this.ceiling = ceiling;
        this.rounding = rounding;
        int scale = ceiling.percent().scale();
        this.numerator = ceiling.percent().numerator(scale);
        this.denominator = Percent.denominator(scale);
    }

    Ceiling ceiling() {
        return ceiling;
    }

    /** Fen from zero on, or {@link #MISSING}. */
    long in(Evaluation evaluation, String clause) {
        Figure figure = ceiling.of();
        if (!Known.is(evaluation, figure, clause)) {
            return MISSING;
        }
        long value = evaluation.facts().figure(figure.id()).fen(evaluation.year());
        long fen = rounding.of(Math.max(value, 0), numerator, denominator);
        evaluation.trace(clause, new CeilingPhrase.Allows(ceiling, fen));
        return fen;
    }
}
