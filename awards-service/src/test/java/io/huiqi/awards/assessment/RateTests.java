package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentages of figures and of what they exceed, with limits, modifiers and the one rounding. */
class RateTests {

    private static final String MODIFIED = "rate: {measure: m1, of: spending, percent: 10, modifiers: ["
            + "{if: {listedIn: pilot}, percentPoints: +2.5},"
            + " {if: {holds: lab}, percentPoints: +5},"
            + " {if: {figure: sales, reaches: 1000, boundary: inclusive}, percentPoints: -10}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    spending 99.99    | below-threshold
                    spending 100.00   | 20.00
                    spending 249.99   | 20.00
                    spending 250.00   | 20.00
                    spending 250.07   | 20.01
                    spending 624.93   | 49.99
                    spending 625.00   | 50.00
                    spending 99999.00 | 50.00
                    spending 0        | below-threshold
                    spending -300     | below-threshold
                    nothing           | missing-figure
                    spending none     | missing-figure
                    """)
    void aRateHasAMinimumBaseAFloorAndACap(String told, String answer) {
        String rate = "rate: {measure: m1, of: spending, percent: 8, minimumBase: 100, floor: 20, cap: 50}";

        assertThat(Scene.answer(MadeUp.paying(rate), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    spending 1000, sales 0                                     | 100.00
                    spending 1000, sales 0, pilot                              | 125.00
                    spending 1000, sales 999.99, pilot, lab city 2019-01-01    | 175.00
                    spending 1000, sales 1000.00, pilot, lab city 2019-01-01   | 75.00
                    spending 1000, sales 1000.00                               | below-threshold
                    spending 1000, pilot                                       | missing-figure
                    """)
    void modifiersAddTheirPointsWhereTheirConditionsHold(String told, String answer) {
        assertThat(Scene.answer(MadeUp.paying(MODIFIED), told)).isEqualTo(answer);
    }

    @Test
    void everyModifierThatCountsIsALineOfTrace() {
        Assessment assessment = Scene.assess(MadeUp.paying(MODIFIED), "spending 1000, sales 0, pilot");

        assertThat(assessment.trace())
                .extracting(step -> step.phrase().in(Language.EN))
                .containsSubsequence(
                        "spending of 2020: 1000.00 yuan",
                        "on the list of pilots in 2020",
                        "the rate changes by +2.5 percentage points",
                        "12.5% of spending of 1000.00 yuan: 125.00 yuan");
        assertThat(assessment.lines().get(0).phrase().in(Language.ZH)).isEqualTo("投入1000.00元的12.5%：125.00元");
    }

    @ParameterizedTest
    @CsvSource({"spending 199.00, 1.00", "spending 398.00, 3.00", "spending 66.66, below-threshold"})
    void theRoundingOfThePolicyIsTheOnlyOne(String told, String answer) {
        String rate = "pays: {rate: {measure: m1, of: spending, percent: 0.99}}\n";

        assertThat(Scene.answer(MadeUp.roundedDown(rate), told)).isEqualTo(answer);
    }

    @Test
    void halfAFenIsRoundedUpAndLessIsNot() {
        String rate = MadeUp.paying("rate: {measure: m1, of: spending, percent: 0.5}");

        assertThat(Scene.answer(rate, "spending 1.00")).isEqualTo("0.01");
        assertThat(Scene.answer(rate, "spending 0.99")).isEqualTo("below-threshold");
        assertThat(Scene.answer(rate, "spending 2.99")).isEqualTo("0.01");
        assertThat(Scene.answer(rate, "spending 3.00")).isEqualTo("0.02");
    }

    @Test
    void theGreatestFiguresAreExact() {
        String rate = MadeUp.paying("rate: {measure: m1, of: spending, percent: 33.3333}");

        assertThat(Scene.answer(rate, "spending 90000000000000000.00")).isEqualTo("29999970000000000.00");
    }

    @Test
    void aMeasureIsPaidOnceAYear() {
        String rate = MadeUp.paying("rate: {measure: m1, of: spending, percent: 10}");

        assertThat(Scene.answer(rate, "spending 100, paid 2020 m1 5.00")).isEqualTo("duplicate");
        assertThat(Scene.answer(rate, "spending 100, paid 2019 m1 5.00")).isEqualTo("10.00");
        assertThat(Scene.answer(rate, "spending 100, paid 2020 m2 5.00")).isEqualTo("10.00");
    }

    @Test
    void aFixedAmountMayBePaidOnceForEver() {
        String fixed = MadeUp.paying("fixed: {measure: m1, pays: 100, once: ever}");

        assertThat(Scene.answer(fixed, "nothing")).isEqualTo("100.00");
        assertThat(Scene.answer(fixed, "paid 2019 m1 100.00")).isEqualTo("already-awarded");
        assertThat(Scene.answer(fixed, "paid 2019 m1 100.00, paid 2020 m1 100.00"))
                .isEqualTo("duplicate");
        assertThat(Scene.answer(MadeUp.paying("fixed: {measure: m1, pays: 100}"), "paid 2019 m1 100.00"))
                .isEqualTo("100.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sales 499.99  | below-threshold
                    sales 500.00  | below-threshold
                    sales 500.01  | 1.00
                    sales 540.00  | 12.00
                    sales 9999    | 90.00
                    sales 0       | below-threshold
                    sales -9999   | below-threshold
                    nothing       | missing-figure
                    """)
    void whatExceedsAnAmountPaysAShare(String told, String answer) {
        String excess = "excess: {measure: m1, of: sales, over: 500, percent: 30, floor: 1, cap: 90}";

        assertThat(Scene.answer(MadeUp.paying(excess), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    missing | profit 2019 100, profit 115.00   | below-threshold
                    missing | profit 2019 100, profit 115.02   | 0.01
                    missing | profit 2019 100, profit 215.00   | 50.00
                    missing | profit 2019 0, profit 215.00     | 107.50
                    missing | profit 2019 -100, profit 50.00   | 25.00
                    missing | profit 2019 100, profit -50.00   | below-threshold
                    missing | profit 2019 -100, profit -50.00  | below-threshold
                    missing | profit 215.00                    | missing-figure
                    missing | profit 2019 none, profit 215.00  | missing-figure
                    zero    | profit 215.00                    | 107.50
                    zero    | profit 2019 100                  | missing-figure
                    """)
    void whatExceedsAShareOfLastYearPaysAShare(String missing, String told, String answer) {
        String excess =
                "excess: {measure: m1, of: profit, overLastYear: 115, lastYearMissing: " + missing + ", percent: 50}";

        assertThat(Scene.answer(MadeUp.paying(excess), told)).isEqualTo(answer);
    }

    @Test
    void anExcessIsExplainedInBothLanguages() {
        Assessment assessment = Scene.assess(
                MadeUp.paying(
                        "excess: {measure: m1, of: profit, overLastYear: 115, lastYearMissing: missing, percent: 50, cap: 20}"),
                "profit 2019 100, profit 215.00");

        Phrase phrase = assessment.lines().get(0).phrase();
        assertThat(phrase.in(Language.ZH)).isEqualTo("利润215.00元超过上年的115%部分的50%：20.00元（按上限）");
        assertThat(phrase.in(Language.EN))
                .isEqualTo("50% of what profit of 215.00 yuan exceeds 115% of last year's by: 20.00 yuan (the cap)");
    }
}
