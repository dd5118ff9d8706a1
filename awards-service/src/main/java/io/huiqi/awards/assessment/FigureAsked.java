package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.Measure;

/** A figure that a measure asks for: its value becomes a line of trace, and its absence a reason. */
record FigureAsked(Measure measure, Figure figure) {

    /** What {@link #in} answers for a year that is missing. */
    static final long MISSING = FigureSeries.NONE;

    /** The hundredths of a year, or {@link #MISSING} after noting that. */
    long in(Evaluation evaluation, int year) {
        FigureSeries series = evaluation.facts().figure(figure.id());
        if (!series.isKnown(year)) {
            evaluation.because(ReasonCode.MISSING_FIGURE, measure.id(), new FigurePhrase.Missing(figure.name(), year));
            return MISSING;
        }
        long value = series.fen(year);
        evaluation.trace(measure.id(), new FigurePhrase.Known(figure, year, value));
        return value;
    }

    /** Nothing is due because the figure is not above zero. */
    Due notAboveZero(int year) {
        return new Due(0, new AmountPhrase.NotAboveZero(figure, year));
    }

    /** Nothing is due because the figure does not reach a number. */
    Due notReached(int year, long number, Boundary boundary) {
        return new Due(0, new FigurePhrase.NotReached(figure, year, number, boundary));
    }
}
