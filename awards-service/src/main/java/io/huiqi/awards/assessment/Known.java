package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.policy.Combination.Over;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Measure;
import java.util.Set;

/** Asks what every measure that pays once a year has to ask first. */
final class Known {

    private Known() {}

    /** Whether the figure of the assessed year is known; traced if so, otherwise a reason. */
    static boolean is(Evaluation evaluation, Figure figure, String clause) {
        FigureSeries series = evaluation.facts().figure(figure.id());
        int year = evaluation.year();
        if (series.isKnown(year)) {
            evaluation.trace(clause, new FigurePhrase.Known(figure, year, series.fen(year)));
            return true;
        }
        evaluation.because(ReasonCode.MISSING_FIGURE, clause, new FigurePhrase.Missing(figure.name(), year));
        return false;
    }

    /** Whether the measure was paid for the assessed year; a reason if so. */
    static boolean isPaidForYear(Evaluation evaluation, Measure measure) {
        if (PaidSums.of(evaluation, Set.of(measure.id()), Over.YEAR) == 0) {
            return false;
        }
        evaluation.because(ReasonCode.DUPLICATE, measure.id(), new LevelPhrase.PaidForYear(evaluation.year()));
        return true;
    }
}
