package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Percent;

/** Compares the growth of a figure over last year, multiplied out, so that nothing is rounded. */
final class GrowsCheck implements Check {

    private final Condition.Grows condition;
    private final long times;
    private final long over;

    GrowsCheck(Condition.Grows condition) {
        this.condition = condition;
        Percent percent = condition.percent();
        this.over = Percent.denominator(percent.scale());
        this.times = Math.addExact(over, percent.numerator(percent.scale()));
    }

    @Override
    public Finding ask(Evaluation evaluation) {
        FigureSeries series = evaluation.facts().figure(condition.figure().id());
        int year = evaluation.year();
        if (!series.isKnown(year) || !series.isKnown(year - 1)) {
            int missing = series.isKnown(year) ? year - 1 : year;
            return Finding.missing(new FigurePhrase.Missing(condition.figure().name(), missing));
        }
        long current = series.fen(year);
        long last = series.fen(year - 1);
        boolean grew = last > 0 && condition.boundary().reached(Products.compare(current, over, last, times), 0);
        return Finding.of(
                grew, ReasonCode.BELOW_THRESHOLD, new ConditionPhrase.Grows(condition, year, last, current, grew));
    }
}
