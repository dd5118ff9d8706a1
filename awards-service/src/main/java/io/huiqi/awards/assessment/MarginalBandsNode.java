package io.huiqi.awards.assessment;

import io.huiqi.awards.policy.Formula.Band;
import io.huiqi.awards.policy.Formula.MarginalBands;
import io.huiqi.awards.policy.Percent;
import io.huiqi.awards.policy.Rounding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pays each slice of a figure at its own rate: the slices are added up exactly and rounded once. */
final class MarginalBandsNode implements Amount {

    private final MarginalBands rule;
    private final Rounding rounding;
    private final FigureAsked asked;
    private final Limits limits;
    private final long[] from;
    private final long[] to;
    private final long[] rate;
    private final long denominator;

    MarginalBandsNode(MarginalBands rule, Rounding rounding) {
        this.rule = rule;
        this.rounding = rounding;
        this.asked = new FigureAsked(rule.measure(), rule.of());
        this.limits = new Limits(rule.floor(), rule.cap());
        List<Band> slices = rule.slices();
        int scale =
                slices.stream().mapToInt(slice -> percent(slice).scale()).max().orElse(0);
        this.from = slices.stream().mapToLong(Band::from).toArray();
        this.to = slices.stream()
                .mapToLong(slice -> Objects.requireNonNullElse(slice.to(), Long.MAX_VALUE))
                .toArray();
        this.rate = slices.stream()
                .mapToLong(slice -> percent(slice).numerator(scale))
                .toArray();
        this.denominator = Percent.denominator(scale);
    }

    private static Percent percent(Band slice) {
        return Objects.requireNonNull(slice.percent(), "a slice has a rate");
    }

    @Override
    public @Nullable Due due(Evaluation evaluation) {
        int year = evaluation.year();
        long value = asked.in(evaluation, year);
        if (value == FigureAsked.MISSING) {
            return null;
        }
        if (value <= from[0]) {
            return new Due(0, new AmountPhrase.NotAbove(rule.of(), year, from[0]));
        }
        Products sum = Products.NONE;
        int slices = 0;
        for (int i = 0; i < from.length && value > from[i]; i++) {
            sum = sum.add(Math.min(value, to[i]) - from[i], rate[i]);
            slices++;
        }
        int counted = slices;
        return limits.apply(
                sum.rounded(rounding, 1, denominator),
                (fen, limit) -> new AmountPhrase.Slices(rule.of(), value, counted, fen, limit));
    }
}
