package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Formula.Interest;
import io.huiqi.awards.policy.Formula.Term;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Rounding;
import org.jspecify.annotations.Nullable;

/** Pays interest, or a share of it, for the days of a figure or between two days. */
final class InterestNode implements Amount {

    private static final long HUNDREDTHS = 100;

    private final Interest rule;
    private final Rounding rounding;
    private final FigureAsked principal;
    private final @Nullable FigureAsked days;
    private final long fixedDays;
    private final Limits limits;
    private final long rate;
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
        Percent percent = rule.percent();
        Percent share = rule.share();
        this.rate = Math.multiplyExact(percent.numerator(percent.scale()), share.numerator(share.scale()));
        this.denominator = Math.multiplyExact(
                Math.multiplyExact(Percent.denominator(percent.scale()), Percent.denominator(share.scale())),
                rule.basis().year() * HUNDREDTHS);
    }

    @Override
    public @Nullable Due due(Evaluation evaluation) {
        int year = evaluation.year();
        long amount = principal.in(evaluation, year);
        long length = days == null ? fixedDays : days.in(evaluation, year);
        if (amount == FigureAsked.MISSING || length == FigureAsked.MISSING) {
            return null;
        }
        if (amount <= 0) {
            return principal.notAboveZero(year);
        }
        if (days != null && length <= 0) {
            return days.notAboveZero(year);
        }
        long interest = rounding.of(amount, Math.multiplyExact(rate, length), denominator);
        return limits.apply(interest, (fen, limit) -> new AmountPhrase.InterestPaid(rule, amount, length, fen, limit));
    }
}
