package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.FigureSeries;
import io.huiqi.awards.policyfile.PolicyReader;
import io.huiqi.awards.policyfile.PolicyReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds of every formula for any figure, small, great or negative. */
class FormulaPropertiesTests {

    private static final long GREATEST = 9_000_000_000_000_000_000L;
    private static final long CAP = 500_00;
    private static final List<Assessor> CAPPED = List.of(
            assessor("rate: {measure: m1, of: sales, percent: 7.5, minimumBase: 10, floor: 3, cap: 500}"),
            assessor("excess: {measure: m1, of: sales, over: 20, percent: 33.3333, floor: 1, cap: 500}"),
            assessor("marginalBands: {measure: m1, of: sales, cap: 500,"
                    + " slices: [{from: 5, to: 50, percent: 9.99}, {from: 50, percent: 0.0001}]}"),
            assessor("bands: {measure: m1, of: sales, boundary: exclusive,"
                    + " bands: [{from: 0, to: 10, pays: 1}, {from: 10, to: 1000, pays: 80}, {from: 1000, pays: 500}]}"),
            assessor(
                    "interest: {measure: m1, of: sales, percent: 4.35, from: 2020-01-31, to: 2020-03-31, basis: 30/360,"
                            + " share: 50, cap: 500}"));
    private static final Assessor RATE = assessor("rate: {measure: m1, of: sales, percent: 12.3457}");

    @Property
    void noAmountIsNegativeOrAboveItsCap(@ForAll long figure) {
        for (Assessor assessor : CAPPED) {
            assertThat(due(assessor, Math.max(figure, -GREATEST))).isBetween(0L, CAP);
        }
    }

    @Property
    void moreIsNeverDueLess(
            @ForAll @LongRange(min = -1_000_00, max = 100_000_00) long less,
            @ForAll @LongRange(min = 0, max = 10_000_00) long more) {
        for (Assessor assessor : CAPPED) {
            assertThat(due(assessor, less + more)).isGreaterThanOrEqualTo(due(assessor, less));
        }
    }

    @Property
    void aRateIsExactUntilItsOneRounding(@ForAll @LongRange(min = 0, max = GREATEST) long figure) {
        BigDecimal exact = BigDecimal.valueOf(figure).multiply(new BigDecimal("0.123457"));

        assertThat(due(RATE, figure))
                .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static long due(Assessor assessor, long figure) {
        Facts facts =
                new Facts(null, null, Map.of("sales", FigureSeries.of(Map.of(2020, figure))), Map.of(), List.of());
        return assessor.assess(Question.of("support", 2020), facts, Entitlements.NONE)
                .fen();
    }

    private static Assessor assessor(String operator) {
        return Assessor.of(((PolicyReading.Read) PolicyReader.read(MadeUp.paying(operator))).policy());
    }
}
