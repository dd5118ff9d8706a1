package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.policy.Condition;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Percent;

/** Compares what one figure is of another, multiplied out, so that nothing is rounded. */
final class RatioCheck implements Check {

    private final Condition.Ratio condition;
    private final long times;
    private final long over;

    RatioCheck(Condition.Ratio condition) {
        this.condition = condition;
        Percent percent = condition.percent();
        this.over = Percent.denominator(percent.scale());
        this.times = percent.numerator(percent.scale());
    }

    @Override
    public Finding ask(Evaluation evaluation) {
        Facts facts = evaluation.facts();
        int year = evaluation.year();
        if (!isKnown(facts, condition.of(), year)) {
            return Finding.missing(new FigurePhrase.Missing(condition.of().name(), year));
        }
        if (!isKnown(facts, condition.to(), year)) {
            return Finding.missing(new FigurePhrase.Missing(condition.to().name(), year));
        }
        long of = facts.figure(condition.of().id()).fen(year);
        long to = facts.figure(condition.to().id()).fen(year);
        boolean reached = to > 0 && condition.boundary().reached(Products.compare(of, over, to, times), 0);
        return Finding.of(reached, ReasonCode.BELOW_THRESHOLD, new ConditionPhrase.Ratio(condition, of, to, reached));
    }

    private static boolean isKnown(Facts facts, Figure figure, int year) {
        return facts.figure(figure.id()).isKnown(year);
    }
}
