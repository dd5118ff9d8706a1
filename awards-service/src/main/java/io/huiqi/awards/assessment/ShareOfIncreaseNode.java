package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.policy.Rounding;
import io.huiqi.awards.policy.Rule.MissingBase;
import io.huiqi.awards.policy.Rule.ShareOfIncrease;
import io.huiqi.awards.policy.Text;

/** Pays a share of what a figure grew over last year, once a year and up to a cap. */
record ShareOfIncreaseNode(ShareOfIncrease rule, Rounding rounding) implements Node {

    @Override
    public void evaluate(Evaluation evaluation) {
        int year = evaluation.year();
        if (isPaid(evaluation, year)) {
            because(evaluation, ReasonCode.DUPLICATE, new LevelPhrase.PaidForYear(year));
            return;
        }
        FigureSeries series = evaluation.facts().figure(rule.figure().id());
        boolean currentKnown = isKnown(evaluation, series, year);
        boolean baseKnown = isBaseKnown(evaluation, series, year - 1);
        if (currentKnown && baseKnown) {
            pay(evaluation, increase(series, year));
        }
    }

    /** A negative figure of last year counts as zero, so that no more than the figure itself is the increase. */
    private static long increase(FigureSeries series, int year) {
        long current = series.fen(year);
        long base = series.isKnown(year - 1) ? Math.max(series.fen(year - 1), 0) : 0;
        return current <= base ? 0 : current - base;
    }

    private void pay(Evaluation evaluation, long increase) {
        if (increase == 0) {
            because(evaluation, ReasonCode.NO_INCREASE, new FigurePhrase.NoIncrease(figure(), evaluation.year()));
            return;
        }
        long share = rounding.of(increase, rule.numerator(), rule.denominator());
        long fen = Math.min(share, rule.cap());
        if (fen == 0) {
            because(evaluation, ReasonCode.NO_INCREASE, new FigurePhrase.NoIncrease(figure(), evaluation.year()));
            return;
        }
        evaluation.pay(
                rule.measure(),
                fen,
                new LevelPhrase.SharePaid(
                        rule.figure(), increase, rule.numerator(), rule.denominator(), fen, share > rule.cap()),
                new Mark.Settled());
    }

    private boolean isPaid(Evaluation evaluation, int year) {
        for (Paid paid : evaluation.paid()) {
            if (paid.year() == year && paid.covers(rule.measure().id())) {
                return true;
            }
        }
        return false;
    }

    private boolean isBaseKnown(Evaluation evaluation, FigureSeries series, int year) {
        if (rule.missingBase() == MissingBase.IS_ZERO && !series.isKnown(year)) {
            evaluation.trace(rule.measure().id(), new FigurePhrase.CountsAsZero(rule.figure(), year));
            return true;
        }
        return isKnown(evaluation, series, year);
    }

    private boolean isKnown(Evaluation evaluation, FigureSeries series, int year) {
        if (series.isKnown(year)) {
            evaluation.trace(rule.measure().id(), new FigurePhrase.Known(rule.figure(), year, series.fen(year)));
            return true;
        }
        because(evaluation, ReasonCode.MISSING_FIGURE, new FigurePhrase.Missing(figure(), year));
        return false;
    }

    private Text figure() {
        return rule.figure().name();
    }

    private void because(Evaluation evaluation, ReasonCode code, Phrase phrase) {
        evaluation.because(code, rule.measure().id(), phrase);
    }
}
