package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula.Interest;
import io.huiqi.awards.policy.Formula.Term;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Rounding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Pays interest, or a share of it, for the days of a figure or between two days, at the policy's rate or a figure's. */
final class InterestNode implements Amount {

    private static final long HUNDREDTHS = 100;
    private static final int PLACES_OF_A_FIGURE = 2;

    private final Interest rule;
    private final Rounding rounding;
    private final FigureAsked principal;
    private final @Nullable FigureAsked days;
    private final long fixedDays;
    private final Limits limits;
    private final @Nullable FigureAsked rate;
    private final int scale;
    private final long mostRate;
    private final long share;
    private final long denominator;

    InterestNode(Interest rule, Rounding rounding) {
        this.rule = rule;
        this.rounding = rounding;
        this.principal = new FigureAsked(rule.measure(), rule.principal());
        Figure figure = rule.days();
        Term term = rule.term();
        this.days = figure == null ? null : new FigureAsked(rule.measure(), figure);
        this.fixedDays = term == null ? 0 : HUNDREDTHS * rule.basis().days(term.from(), term.to());
        this.limits = new Limits(0, rule.cap());
        Figure rateFigure = rule.rate();
        this.rate = rateFigure == null ? null : new FigureAsked(rule.measure(), rateFigure);
        this.scale = Math.max(rule.percent().scale(), rateFigure == null ? 0 : PLACES_OF_A_FIGURE);
        this.mostRate = rule.percent().numerator(scale);
        this.share = rule.share().numerator(rule.share().scale());
        this.denominator = Math.multiplyExact(
                Math.multiplyExact(
                        Percent.denominator(scale),
                        Percent.denominator(rule.share().scale())),
                rule.basis().year() * HUNDREDTHS);
    }

    @Override
    public @Nullable Due due(Evaluation evaluation) {
        int year = evaluation.year();
        long amount = principal.in(evaluation, year);
        long length = days == null ? fixedDays : days.in(evaluation, year);
        long yearly = rate == null ? mostRate : rate(rate.in(evaluation, year));
        if (amount == FigureAsked.MISSING || length == FigureAsked.MISSING || yearly == FigureAsked.MISSING) {
            return null;
        }
        if (amount <= 0) {
            return principal.notAboveZero(year);
        }
        if (days != null && length <= 0) {
            return days.notAboveZero(year);
        }
        if (rate != null && yearly <= 0) {
            return rate.notAboveZero(year);
        }
        Percent percent = new Percent(BigDecimal.valueOf(yearly, scale));
        long times = Math.multiplyExact(Math.multiplyExact(yearly, share), length);
        return limits.apply(
                rounding.of(amount, times, denominator),
                (fen, limit) -> new AmountPhrase.InterestPaid(rule, percent, amount, length, fen, limit));
    }

    /** The rate that a figure names, up to the most that counts, over the denominator of the scale. */
    private long rate(long hundredths) {
        if (hundredths == FigureAsked.MISSING) {
            return FigureAsked.MISSING;
        }
        long places = BigDecimal.TEN.pow(scale - PLACES_OF_A_FIGURE).longValueExact();
        return hundredths >= Long.MAX_VALUE / places ? mostRate : Math.min(hundredths * places, mostRate);
    }
}
