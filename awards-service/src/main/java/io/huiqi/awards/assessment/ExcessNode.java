package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.policy.Formula.Excess;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Rounding;
import io.huiqi.awards.policy.Rule.MissingBase;
import org.jspecify.annotations.Nullable;

/** Pays a percentage of what a figure exceeds an amount, or a share of its own of last year, by. */
final class ExcessNode implements Amount {

    private final Excess rule;
    private final Rounding rounding;
    private final FigureAsked asked;
    private final Limits limits;
    private final long share;
    private final long shareDenominator;
    private final long rate;
    private final long denominator;

    ExcessNode(Excess rule, Rounding rounding) {
        this.rule = rule;
        this.rounding = rounding;
        this.asked = new FigureAsked(rule.measure(), rule.of());
        this.limits = new Limits(rule.floor(), rule.cap());
        Percent percent = rule.percent();
        Percent overLastYear = rule.overLastYear();
        this.shareDenominator = overLastYear == null ? 1 : Percent.denominator(overLastYear.scale());
        this.share = overLastYear == null ? 0 : overLastYear.numerator(overLastYear.scale());
        this.rate = percent.numerator(percent.scale());
        this.denominator = Math.multiplyExact(shareDenominator, Percent.denominator(percent.scale()));
    }

    @Override
    public @Nullable Due due(Evaluation evaluation) {
        int year = evaluation.year();
        long value = asked.in(evaluation, year);
        long last = rule.overLastYear() == null ? 0 : lastYear(evaluation, year - 1);
        if (value == FigureAsked.MISSING || last == FigureAsked.MISSING) {
            return null;
        }
        if (value <= 0) {
            return asked.notAboveZero(year);
        }
        Products excess = excess(value, last);
        if (!excess.isPositive()) {
            return new Due(0, new AmountPhrase.NotAboveBase(rule, year));
        }
        return limits.apply(
                excess.rounded(rounding, rate, denominator),
                (fen, limit) -> new AmountPhrase.ExcessPaid(rule, value, fen, limit));
    }

    /** What the figure exceeds its base by, times the denominator of last year's share. */
    private Products excess(long value, long last) {
        Products excess = Products.NONE.add(value, shareDenominator);
        return rule.overLastYear() == null ? excess.add(rule.over(), -1) : excess.add(Math.max(last, 0), -share);
    }

    /** Last year's figure; a negative one counts as zero, so that no more than the figure itself is the excess. */
    private long lastYear(Evaluation evaluation, int year) {
        FigureSeries series = evaluation.facts().figure(rule.of().id());
        if (rule.missingBase() == MissingBase.IS_ZERO && !series.isKnown(year)) {
            evaluation.trace(rule.measure().id(), new FigurePhrase.CountsAsZero(rule.of(), year));
            return 0;
        }
        return asked.in(evaluation, year);
    }
}
