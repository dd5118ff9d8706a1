package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Formula.Band;
import io.huiqi.awards.policy.Formula.Bands;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Rounding;
import org.jspecify.annotations.Nullable;

/** Pays the whole amount of the band that a figure falls into. */
record BandsNode(Bands rule, Rounding rounding, FigureAsked asked) implements Amount {

    @Override
    public @Nullable Due due(Evaluation evaluation) {
        int year = evaluation.year();
        long value = asked.in(evaluation, year);
        if (value == FigureAsked.MISSING) {
            return null;
        }
        for (Band band : rule.bands()) {
            if (band.contains(value)) {
                return due(band, value);
            }
        }
        Band first = rule.bands().get(0);
        if (!first.boundary().reached(value, first.from())) {
            return asked.notReached(year, first.from(), first.boundary());
        }
        evaluation.because(ReasonCode.ABOVE_LIMIT, rule.measure().id(), new AmountPhrase.AboveBands(rule.of(), year));
        return null;
    }

    private Due due(Band band, long value) {
        Percent percent = band.percent();
        if (percent == null) {
            return new Due(band.pays(), new AmountPhrase.InBand(rule.of(), value, band, band.pays()));
        }
        long fen = rounding.of(value, percent.numerator(percent.scale()), Percent.denominator(percent.scale()));
        return new Due(fen, new AmountPhrase.InBand(rule.of(), value, band, fen));
    }
}
