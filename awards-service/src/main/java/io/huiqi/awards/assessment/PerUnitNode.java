package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Boundary;
import io.huiqi.awards.policy.Formula.PerUnit;
import io.huiqi.awards.policy.Rounding;
import org.jspecify.annotations.Nullable;

/** Pays an amount for each unit of a figure: per head, per square metre, per 亩. */
record PerUnitNode(PerUnit rule, Rounding rounding, FigureAsked asked, Limits limits) implements Amount {

    private static final long HUNDREDTHS = 100;

    @Override
    public @Nullable Due due(Evaluation evaluation) {
        int year = evaluation.year();
        long count = asked.in(evaluation, year);
        if (count == FigureAsked.MISSING) {
            return null;
        }
        if (count <= 0) {
            return asked.notAboveZero(year);
        }
        if (count < rule.minimum()) {
            return asked.notReached(year, rule.minimum(), Boundary.INCLUSIVE);
        }
        if (count <= rule.above()) {
            return new Due(0, new AmountPhrase.NotAbove(rule.of(), year, rule.above()));
        }
        long units = Math.min(count - rule.above(), rule.unitCap());
        return limits.apply(amount(units), (fen, limit) -> new AmountPhrase.UnitsPaid(rule, units, fen, limit));
    }

    private long amount(long units) {
        return rule.every() == 0
                ? rounding.of(units, rule.pays(), HUNDREDTHS)
                : rounding.of(units / rule.every(), rule.pays(), 1);
    }
}
