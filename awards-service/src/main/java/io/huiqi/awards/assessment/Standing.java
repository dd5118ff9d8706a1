package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.History;
import io.huiqi.awards.policy.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure stands in the assessed year against what was reached and paid before.
 *
 * @param current fen of the assessed year
 * @param prior the fen it is compared with; {@link FigureSeries#NONE} if nothing earlier is known
 * @param priorYear the year of {@code prior}, or 0
 * @param last fen of the year before; {@link FigureSeries#NONE} if it is not known
 */
record Standing(FigureSeries series, long current, long prior, int priorYear, long last, PaidLevels paid) {

    /** The standing, or null after noting that the figure of the year itself is missing. */
    static @Nullable Standing find(Evaluation evaluation, Measure measure, Figure figure, History history) {
        FigureSeries series = evaluation.facts().figure(figure.id());
        int year = evaluation.year();
        if (!series.isKnown(year)) {
            evaluation.because(ReasonCode.MISSING_FIGURE, measure.id(), new FigurePhrase.Missing(figure.name(), year));
            return null;
        }
        int priorYear = priorYear(series, year, history);
        long prior = priorYear == 0 ? FigureSeries.NONE : series.fen(priorYear);
        long last = series.isKnown(year - 1) ? series.fen(year - 1) : FigureSeries.NONE;
        PaidLevels paid = PaidLevels.of(evaluation, measure, history);
        Standing standing = new Standing(series, series.fen(year), prior, priorYear, last, paid);
        standing.trace(evaluation, measure, figure);
        return standing;
    }

    private static int priorYear(FigureSeries series, int year, History history) {
        return switch (history) {
            case HIGH_WATER_MARK -> series.yearOfMaxBefore(year);
            case LAST_YEAR -> series.isKnown(year - 1) ? year - 1 : 0;
        };
    }

    private void trace(Evaluation evaluation, Measure measure, Figure figure) {
        evaluation.trace(measure.id(), new FigurePhrase.Known(figure, evaluation.year(), current));
        evaluation.trace(
                measure.id(),
                priorYear == 0
                        ? new FigurePhrase.NothingEarlier(figure.name())
                        : new FigurePhrase.Earlier(figure, priorYear, prior));
        if (paid.upTo() >= 0) {
            evaluation.trace(measure.id(), new FigurePhrase.PaidUpTo(paid.upTo(), figure.unit()));
        }
    }

    /** Whether a level looks reached for the first time to somebody who only sees last year. */
    boolean looksFirstReached(Boundary boundary, long level) {
        boolean reachedNow = boundary.reached(current, level);
        return reachedNow && (last == FigureSeries.NONE ? prior > current : !boundary.reached(last, level));
    }

    /** Whether a level is reached by the facts for the first time, whatever was paid. */
    boolean isFirstReached(Boundary boundary, long level) {
        return boundary.reached(current, level) && !boundary.reached(prior, level);
    }

    /**
     * Notes every earlier year that was named and not filed, where the history decides.
     *
     * @return whether there is one
     */
    boolean noteMissingHistory(Evaluation evaluation, Measure measure, Figure figure, History history) {
        int year = evaluation.year();
        int after = history == History.HIGH_WATER_MARK ? 0 : year - 2;
        boolean missing = false;
        for (int gap = series.missingBetween(after, year); gap != 0; gap = series.missingBetween(gap, year)) {
            evaluation.because(ReasonCode.MISSING_FIGURE, measure.id(), new FigurePhrase.Missing(figure.name(), gap));
            missing = true;
        }
        return missing;
    }
}
