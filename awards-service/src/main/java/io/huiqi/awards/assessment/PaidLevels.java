package io.huiqi.awards.assessment;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.policy.History;
import io.huiqi.awards.policy.Measure;
import java.util.List;

/**
 * What was paid before under a measure about levels.
 *
 * @param upTo the highest level in fen, or -1
 * @param isThisYear whether something was paid for the assessed year
 * @param isWholeYear whether such a payment names no level, and so stands for all of the year
 */
record PaidLevels(long upTo, boolean isThisYear, boolean isWholeYear) {

    private static final PaidLevels NONE = new PaidLevels(-1, false, false);

    /** Under the high-water mark payments of all years count, otherwise those of the assessed year alone. */
    static PaidLevels of(Evaluation evaluation, Measure measure, History history) {
        List<Paid> payments = evaluation.paid();
        PaidLevels levels = NONE;
        for (int i = 0; i < payments.size(); i++) {
            Paid paid = payments.get(i);
            boolean thisYear = paid.year() == evaluation.year();
            if (paid.covers(measure.id()) && (thisYear || history == History.HIGH_WATER_MARK)) {
                levels = levels.with(paid, thisYear);
            }
        }
        return levels;
    }

    private PaidLevels with(Paid paid, boolean thisYear) {
        return new PaidLevels(
                Math.max(upTo, paid.reachedFen()),
                isThisYear || thisYear,
                isWholeYear || (thisYear && paid.reachedFen() == Paid.NO_AMOUNT));
    }
}
