package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.facts.Yuan;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Policy;
import io.huiqi.awards.policyfile.PolicyReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cap that is a percentage of a figure: exact, rounded once, missing where the figure is, and named in the trace. */
class CapByFigureTests {

    private static final String RATE = "rate: {measure: m1, of: spending, percent: 10, cap: {percent: 50, of: profit}}";
    private static final String YEARLY =
            "capped: {of: {rate: {measure: m1, of: spending, percent: 10}}, year: {of: profit}, life: {of: sales, max: 500}}";
    private static final String GROUP =
            "capped: {of: {rate: {measure: m1, of: spending, percent: 10}}, group: {year: {of: profit}, paidToOthers: sales}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    spending 1000, profit 1000    | 100.00
                    spending 1000, profit 200.01  | 100.00
                    spending 1000, profit 200     | 100.00
                    spending 1000, profit 199.99  | 100.00
                    spending 1000, profit 199.98  | 99.99
                    spending 1000, profit 0.02    | 0.01
                    spending 1000, profit 0.01    | 0.01
                    spending 1000, profit 0       | cap-reached
                    spending 1000, profit -200    | cap-reached
                    spending 1000                 | missing-figure
                    spending 1000, profit none    | missing-figure
                    spending 0                    | below-threshold
                    spending 0, profit -200       | below-threshold
                    profit 200                    | missing-figure
                    spending 1000, profit 2019 200 | missing-figure
                    spending 1000, profit 200, paid 2020 m1 5.00 | duplicate
                    """)
    void aRateIsPaidUpToAPercentageOfAFigure(String told, String answer) {
        assertThat(Scene.answer(MadeUp.paying(RATE), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cap: {of: profit}               | profit 99.99     | 99.99
                    cap: {of: profit}               | profit 100       | 100.00
                    cap: {of: profit, percent: 150} | profit 66        | 99.00
                    cap: {of: profit, percent: 150} | profit 66.67     | 100.00
                    cap: {of: profit, max: 80}      | profit 79.99     | 79.99
                    cap: {of: profit, max: 80}      | profit 80        | 80.00
                    cap: {of: profit, max: 80}      | profit 80.01     | 80.00
                    cap: {of: profit, max: 80}      | nothing          | missing-figure
                    cap: {of: profit}, floor: 300   | profit 299       | 299.00
                    cap: {of: profit}, floor: 300   | profit 301       | 300.00
                    cap: {of: profit}, once: ever   | profit 50, paid 2019 m1 1.00 | already-awarded
                    cap: {of: profit}, once: ever   | profit 50        | 50.00
                    """)
    void aFigureMayCapWithAnAmountBesideIt(String cap, String told, String answer) {
        String rate = "rate: {measure: m1, of: spending, percent: 10, " + cap + "}";

        assertThat(Scene.answer(MadeUp.paying(rate), "spending 1000, " + told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    marginalBands: {measure: m1, of: spending, slices: [{from: 0, percent: 10}], $}         | spending 1000
                    perUnit: {measure: m1, of: staff, pays: 10, $}                                          | staff 10
                    excess: {measure: m1, of: spending, over: 100, percent: 10, $}                          | spending 1100
                    interest: {measure: m1, of: spending, percent: 10, from: 2020-01-01, to: 2021-01-01, basis: 30/360, $} | spending 1000
                    currency: {measure: m1, of: dollars, on: year-end, rates: [{on: 2020-12-31, yuan: 5}], $} | dollars 20
                    matching: {measure: m1, of: spending, percent: 10, $}                                   | spending 1000
                    shareOfIncrease: {measure: m1, of: spending, percent: 10, lastYearMissing: zero, $}     | spending 1000
                    schedule: {measure: m1, since: {listedIn: pilot, firstYear: event-year}, years: [{percent: 10, of: spending, $}]} | pilot, spending 1000
                    rate: {measure: m1, of: spending, percent: 10, $}                                       | spending 1000
                    """)
    void everyAmountThatCanHaveACapCanHaveItFromAFigure(String operator, String told) {
        String yaml = MadeUp.paying(operator.replace("$", "cap: {percent: 50, of: profit}"));

        assertThat(Scene.answer(yaml, told + ", profit 200")).isEqualTo("100.00");
        assertThat(Scene.answer(yaml, told + ", profit 199.98")).isEqualTo("99.99");
        assertThat(Scene.answer(yaml, told + ", profit 0")).isEqualTo("cap-reached");
        assertThat(Scene.answer(yaml, told + ", profit -1")).isEqualTo("cap-reached");
        assertThat(Scene.answer(yaml, told)).isEqualTo("missing-figure");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    spending 1000, profit 100, sales 100                          | 100.00
                    spending 1000, profit 99.99, sales 100                        | 99.99
                    spending 1000, profit 100, sales 99.99                        | 99.99
                    spending 9000, profit 900, sales 900                          | 500.00
                    spending 1000, profit 100, sales 600, paid 2020 m2 60.00      | 100.00
                    spending 1000, profit 100, sales 600, paid 2019 m1 450.00     | 50.00
                    spending 1000, profit 100, sales 400, paid 2019 m1 350.00     | 50.00
                    spending 1000, profit 100, sales 400, paid 2019 m1 400.00     | cap-reached
                    spending 1000, profit -1, sales 400                           | cap-reached
                    spending 1000, profit 0, sales 400                            | cap-reached
                    spending 1000, sales 400                                      | missing-figure
                    spending 1000, profit 100                                     | missing-figure
                    """)
    void whatWasPaidBeforeUsesCapsByFiguresUp(String told, String answer) {
        assertThat(Scene.answer(MadeUp.paying(YEARLY), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    spending 1000, profit 100, sales 0     | 100.00
                    spending 1000, profit 100, sales 0.01  | 99.99
                    spending 1000, profit 100, sales 100   | cap-reached
                    spending 1000, profit 100, sales -5    | 100.00
                    spending 1000, sales 5                 | missing-figure
                    spending 1000, profit 100              | missing-figure
                    """)
    void theCapOfAGroupMayComeFromAFigure(String told, String answer) {
        assertThat(Scene.answer(MadeUp.paying(GROUP), told)).isEqualTo(answer);
    }

    @Test
    void bothMissingFiguresOfACapAreNamedTogether() {
        assertThat(Scene.assess(MadeUp.paying(YEARLY), "spending 1000").reasons())
                .extracting(reason -> reason.phrase().in(Language.EN))
                .containsExactly(
                        "the profit of 2020 is missing; not filed is not zero",
                        "the sales of 2020 is missing; not filed is not zero");
    }

    @Test
    void theTraceAndTheLineNameTheFigure() {
        Assessment assessment = Scene.assess(MadeUp.paying(RATE), "spending 1000, profit 199.98");

        assertThat(assessment.trace())
                .extracting(step -> step.phrase().in(Language.EN))
                .containsSubsequence("profit of 2020: 199.98 yuan", "at most 50% of profit: 99.99 yuan");
        assertThat(assessment.trace())
                .extracting(step -> step.phrase().in(Language.ZH))
                .containsSubsequence("2020年度利润：199.98元", "不超过利润的50%：99.99元");
        assertThat(assessment.lines().get(0).phrase().in(Language.EN))
                .endsWith("; at most 50% of profit is due: 99.99 yuan");
        assertThat(assessment.lines().get(0).phrase().in(Language.ZH)).endsWith("；按不超过利润的50%兑现99.99元");
    }

    @Test
    void aFigureThatAllowsNothingIsNamedInTheReason() {
        assertThat(Scene.assess(MadeUp.paying(RATE), "spending 1000, profit -1").reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.phrase().in(Language.EN))
                            .isEqualTo("50% of profit is not above zero; nothing is due of the 100.00 yuan");
                    assertThat(reason.phrase().in(Language.ZH)).isEqualTo("利润的50%不高于零，100.00元不予兑现");
                });
    }

    @Test
    void aLineThatTheCapLeavesWholeKeepsItsWords() {
        Assessment capped = Scene.assess(MadeUp.paying(RATE), "spending 1000, profit 200");
        Assessment free = Scene.assess(
                MadeUp.paying("rate: {measure: m1, of: spending, percent: 10}"), "spending 1000, profit 200");

        assertThat(capped.lines()).isEqualTo(free.lines());
    }

    @Test
    void aCapTooLargeToBeComputedIsNoAmount() {
        String rate = "rate: {measure: m1, of: spending, percent: 10, cap: {percent: 1000, of: profit}}";

        assertThat(Scene.answer(MadeUp.paying(rate), "spending 1000, profit 90000000000000000"))
                .isEqualTo("out-of-range");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAmountIsTheLesserOfTwoExactOnesRoundedOnce(boolean down) {
        Random random = new Random(24);
        for (int i = 0; i < 500; i++) {
            BigDecimal percent = BigDecimal.valueOf(random.nextLong(1, 1_000_000), 4);
            BigDecimal cap = BigDecimal.valueOf(random.nextLong(1, 10_000_000), 4);
            BigDecimal base = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), 2);
            BigDecimal figure = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), 2);
            String operator = "pays: {rate: {measure: m1, of: spending, percent: " + percent.toPlainString()
                    + ", cap: {of: profit, percent: " + cap.toPlainString() + "}}}\n";
            Policy policy = PolicyReader.policyOf(down ? MadeUp.roundedDown(operator) : MadeUp.policy(operator))
                    .orElseThrow();

            BigDecimal exact = base.multiply(percent).min(figure.multiply(cap)).movePointLeft(2);
            BigDecimal due = down ? exact.setScale(0, RoundingMode.DOWN) : exact.setScale(2, RoundingMode.HALF_UP);
            assertThat(Scene.assess(policy, "support", 2020, "spending " + base + ", profit " + figure)
                            .fen())
                    .as("%s %% of %s up to %s %% of %s", percent, base, cap, figure)
                    .isEqualTo(due.movePointRight(2).longValueExact());
        }
    }

    @Test
    void oneFormulaCappedInsideACombinationIsCappedThere() {
        String highest = "highest: {of: [{" + RATE + "}, {fixed: {measure: m2, pays: 60}}]}";
        Map<String, String> answers = Map.of(
                "spending 1000, profit 200", "100.00",
                "spending 1000, profit 120", "60.00",
                "spending 1000, profit 0", "60.00",
                "spending 1000", "missing-figure");

        answers.forEach((told, answer) ->
                assertThat(Scene.answer(MadeUp.paying(highest), told)).as(told).isEqualTo(answer));
        assertThat(Yuan.format(Scene.assess(MadeUp.paying(highest), "spending 1000, profit 130")
                        .fen()))
                .isEqualTo("65.00");
    }
}
