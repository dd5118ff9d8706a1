package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts per head, per square metre and per 亩, and figures that are no money in every rule. */
class UnitsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    staff 4     | below-threshold
                    staff 5     | 5000.00
                    staff 20    | 20000.00
                    staff 21    | 20000.00
                    staff 0     | below-threshold
                    staff -5    | below-threshold
                    nothing     | missing-figure
                    staff none  | missing-figure
                    """)
    void headsHaveAMinimumAndACap(String told, String answer) {
        String perHead = "perUnit: {measure: m1, of: staff, pays: 1000, minimum: 5, unitCap: 20}";

        assertThat(Scene.answer(MadeUp.paying(perHead), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    area 100.00   | below-threshold
                    area 100.01   | 0.15
                    area 101.00   | 15.00
                    area 166.66   | 999.90
                    area 166.67   | 1000.00
                    """)
    void squareMetresAboveANumberArePaidUpToASum(String told, String answer) {
        String perMetre = "perUnit: {measure: m1, of: area, pays: 15, above: 100, cap: 1000}";

        assertThat(Scene.answer(MadeUp.paying(perMetre), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plot 9.99   | below-threshold
                    plot 10     | 7.00
                    plot 19.99  | 7.00
                    plot 30     | 21.00
                    plot 45     | 28.00
                    """)
    void onlyEveryWholeTenPaysWhereThePolicySaysSo(String told, String answer) {
        String perTen = "perUnit: {measure: m1, of: plot, pays: 7, every: 10, unitCap: 40}";

        assertThat(Scene.answer(MadeUp.paying(perTen), told)).isEqualTo(answer);
    }

    @Test
    void whatDoesNotFitIsNotPaid() {
        String perHead = MadeUp.paying("perUnit: {measure: m1, of: staff, pays: 90000000000000000.00}");

        Assessment assessment = Scene.assess(perHead, "staff 1000");

        assertThat(assessment.outcome()).isEqualTo(Outcome.NEEDS_CORRECTION);
        assertThat(assessment.amount()).isEmpty();
        assertThat(assessment.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.OUT_OF_RANGE);
            assertThat(reason.clause()).isEqualTo("m1");
        });
    }

    @Test
    void linesWhoseSumDoesNotFitAreNotPaid() {
        String both = MadeUp.policy("""
                pays:
                  sum:
                    - fixed: {measure: m1, pays: 90000000000000000.00}
                    - fixed: {measure: m2, pays: 90000000000000000.00}
                """);

        Assessment assessment = Scene.assess(both, "nothing");

        assertThat(assessment.outcome()).isEqualTo(Outcome.NEEDS_CORRECTION);
        assertThat(assessment.lines()).isEmpty();
        assertThat(assessment.fen()).isZero();
    }

    @Test
    void headsAreNotCalledYuan() {
        Assessment assessment = Scene.assess(
                MadeUp.paying("perUnit: {measure: m1, of: staff, pays: 1000, minimum: 5, unitCap: 20}"), "staff 30");

        assertThat(assessment.trace())
                .extracting(step -> step.phrase().in(Language.ZH))
                .endsWith("2020年度新增就业：30人", "新增就业计20人，每1人1000.00元：2万元");
        assertThat(assessment.trace())
                .extracting(step -> step.phrase().in(Language.EN))
                .endsWith(
                        "new jobs of 2020: 30 persons",
                        "20 persons of new jobs count, 1000.00 yuan for each 1 persons: 20000.00 yuan");
    }

    @Test
    void levelsOfHeadsAreNotCalledYuanEither() {
        String levels = "thresholds: {measure: m1, figure: staff, levels: [{at: 100, pays: 10万}],"
                + " boundary: inclusive, history: high-water-mark, together: each}";

        Assessment assessment = Scene.assess(MadeUp.paying(levels), "staff 2019 90, staff 120");

        assertThat(assessment.trace())
                .extracting(step -> step.phrase().in(Language.ZH))
                .endsWith("2020年度新增就业：120人", "此前新增就业最高：2019年度90人", "新增就业首次突破100人，奖励10万元");
        assertThat(Scene.assess(MadeUp.paying(levels), "staff 99").reasons())
                .extracting(reason -> reason.phrase().in(Language.EN))
                .containsExactly("new jobs of 2020 does not reach 100 persons");
    }
}
