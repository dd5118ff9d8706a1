package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Figure;
import io.huiqi.awards.policy.History;
import io.huiqi.awards.policy.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure stands in the assessed year against what was reached and paid before.
 *
 * @param current fen of the assessed year
 * @param prior the fen it is compared with; {@link FigureSeries#NONE} if nothing earlier is known
 * @param priorYear the year of {@code prior}, or 0
 * @param last fen of the year before; {@link FigureSeries#NONE} if it is not known
 * @param paidUpTo the highest level paid before in fen, or -1
 * @param paidThisYear whether the measure was paid for this very year
 * @param paidWhole whether such a payment names no level, and so stands for all of the year
 */
record Standing(
        FigureSeries series,
        long current,
        long prior,
        int priorYear,
        long last,
        long paidUpTo,
        boolean paidThisYear,
        boolean paidWhole) {

    /** The standing, or null after noting that the figure of the year itself is missing. */
    static @Nullable Standing find(Evaluation evaluation, Measure measure, Figure figure, History history) {
        FigureSeries series = evaluation.facts().figure(figure.id());
        int year = evaluation.year();
        if (!series.isKnown(year)) {
            evaluation.because(ReasonCode.MISSING_FIGURE, measure.id(), new FigurePhrase.Missing(figure.name(), year));
            return null;
        }
        boolean highWater = history == History.HIGH_WATER_MARK;
        int priorYear = highWater ? series.yearOfMaxBefore(year) : lastYear(series, year);
        long prior = priorYear == 0 ? FigureSeries.NONE : series.fen(priorYear);
        long paidUpTo = -1;
        boolean thisYear = false;
        boolean whole = false;
        List<Paid> payments = evaluation.paid();
        for (int i = 0; i < payments.size(); i++) {
            Paid paid = payments.get(i);
            if (paid.covers(measure.id()) && (highWater || paid.year() == year)) {
                paidUpTo = Math.max(paidUpTo, paid.reachedFen());
                thisYear |= paid.year() == year;
                whole |= paid.year() == year && paid.reachedFen() == Paid.NO_AMOUNT;
            }
        }
        long last = series.isKnown(year - 1) ? series.fen(year - 1) : FigureSeries.NONE;
        Standing standing = new Standing(series, series.fen(year), prior, priorYear, last, paidUpTo, thisYear, whole);
        standing.trace(evaluation, measure, figure);
        return standing;
    }

    private static int lastYear(FigureSeries series, int year) {
        return series.isKnown(year - 1) ? year - 1 : 0;
    }

    private void trace(Evaluation evaluation, Measure measure, Figure figure) {
        evaluation.trace(measure.id(), new FigurePhrase.Known(figure.name(), evaluation.year(), current));
        evaluation.trace(
                measure.id(),
                priorYear == 0
                        ? new FigurePhrase.NothingEarlier(figure.name())
                        : new FigurePhrase.Earlier(figure.name(), priorYear, prior));
        if (paidUpTo >= 0) {
            evaluation.trace(measure.id(), new FigurePhrase.PaidUpTo(paidUpTo));
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
