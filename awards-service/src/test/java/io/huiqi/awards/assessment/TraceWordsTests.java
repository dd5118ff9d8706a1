package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trace says in both languages what was really asked, and the same whatever order the facts came in. */
class TraceWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inclusive | sales 100.00 | sales of 2020 reaches 100.00 yuan        | 2020年度销售收入达到100.00元
                    inclusive | sales 99.00  | sales of 2020 does not reach 100.00 yuan | 2020年度销售收入未达到100.00元
                    exclusive | sales 100.01 | sales of 2020 exceeds 100.00 yuan        | 2020年度销售收入超过100.00元
                    exclusive | sales 100.00 | sales of 2020 does not exceed 100.00 yuan | 2020年度销售收入未超过100.00元
                    """)
    void exactlyTheNumberIsNotSaidToLieBelowIt(String boundary, String told, String en, String zh) {
        Assessment assessment =
                Scene.assess(MadeUp.requiring("{figure: sales, reaches: 100, boundary: " + boundary + "}"), told);

        assertThat(words(assessment, Language.EN)).contains(en);
        assertThat(words(assessment, Language.ZH)).contains(zh);
    }

    @Test
    void growthAndRatiosTellTheirBoundaryToo() {
        String growth = MadeUp.requiring("{figure: sales, grows: 10, boundary: exclusive}");
        String ratio = MadeUp.requiring("{ratio: spending, to: sales, reaches: 10, boundary: exclusive}");

        assertThat(words(Scene.assess(growth, "sales 2019 100, sales 110"), Language.EN))
                .contains("sales of 2020 went from 100.00 yuan to 110.00 yuan: growth does not exceed 10%");
        assertThat(words(Scene.assess(ratio, "spending 10, sales 100"), Language.ZH))
                .contains("投入10.00元占销售收入100.00元的比例未超过10%");
    }

    @Test
    void aThresholdThatHasToBeExceededIsNotSaidToBeMissedByNothing() {
        String levels = MadeUp.paying("thresholds: {measure: m1, figure: sales, levels: [{at: 100, pays: 10}],"
                + " boundary: exclusive, history: last-year, together: each}");

        assertThat(words(Scene.assess(levels, "sales 100"), Language.EN))
                .endsWith("sales of 2020 does not exceed 100.00 yuan");
    }

    @Test
    void aFigureExactlyWhereTheFirstSliceBeginsDoesNotExceedIt() {
        String slices = MadeUp.paying("marginalBands: {measure: m1, of: sales, slices: [{from: 100, percent: 1}]}");

        assertThat(words(Scene.assess(slices, "sales 100"), Language.EN))
                .endsWith("sales of 2020 does not exceed 100.00 yuan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    shareOfIncrease: {measure: m1, of: sales, percent: 10, cap: 1万, lastYearMissing: zero}
                    excess: {measure: m1, of: sales, overLastYear: 100, percent: 10, lastYearMissing: zero}
                    """)
    void whatThePolicyTakesForZeroIsSaid(String operator) {
        Assessment assessment = Scene.assess(MadeUp.paying(operator), "sales 100");

        assertThat(Scene.inShort(assessment)).isEqualTo("10.00");
        assertThat(words(assessment, Language.EN))
                .contains("sales of 2019 was not filed and counts as zero under the policy");
    }

    @Test
    void theIncreaseOverANegativeYearIsNoMoreThanTheFigureItself() {
        String share = "shareOfIncrease: {measure: m1, of: sales, percent: 10, cap: 1万, lastYearMissing: missing}";

        assertThat(Scene.answer(MadeUp.paying(share), "sales 2019 -900, sales 100"))
                .isEqualTo("10.00");
        assertThat(Scene.answer(MadeUp.paying(share), "sales 2019 -90000000000000000.00, sales 90000000000000000.00"))
                .isEqualTo("10000.00");
    }

    @Test
    void aTitleThatCountsAlreadyUnderAnotherNameIsMentioned() {
        Assessment assessment = Scene.assess(
                PolicyFixtures.jiaozuo().policy(),
                "5g",
                2020,
                "smart-workshop - 2020-09-01 P1 uses5g, 5g-benchmark-scenario - 2020-10-01 P1");

        assertThat(Scene.inShort(assessment)).isEqualTo("500000.00");
        assertThat(words(assessment, Language.EN))
                .contains("5G benchmark scenario (P1) granted on 2020-10-01 is for the same as what is paid already;"
                        + " it pays once");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lab national 2019-05-01, lab city 2019-05-01, lab city 2018-01-01
                    lab city 2018-01-01, lab national 2019-05-01, lab city 2019-05-01
                    """)
    void theEarliestTitleIsTheOneHeld(String told) {
        assertThat(words(Scene.assess(MadeUp.requiring("{holds: lab}"), told), Language.EN))
                .contains("holds laboratory on 2020-12-31, granted on 2018-01-01");
    }

    @Test
    void titlesOfOneDayPayInAnOrderOfTheirOwn() {
        String once = MadeUp.paying(
                "titles: {kinds: [{measure: m1, kind: lab, pays: 50}], oncePer: enterprise," + " tiers: full}");

        assertThat(words(Scene.assess(once, "lab - 2020-05-01 P2, lab - 2020-05-01 P1"), Language.EN))
                .isEqualTo(words(Scene.assess(once, "lab - 2020-05-01 P1, lab - 2020-05-01 P2"), Language.EN))
                .contains("laboratory (P1) granted on 2020-05-01: 50.00 yuan");
    }

    @Test
    void stepsThatDoNotFitAreNoAmount() {
        String steps = MadeUp.paying("steps: {measure: m1, figure: sales, every: 0.01, entry: 0.01, pays: 90000亿,"
                + " boundary: inclusive, history: last-year, entryYear: same-year-counts}");

        assertThat(Scene.answer(steps, "sales 90000000000000000.00")).isEqualTo("out-of-range");
    }

    private static List<String> words(Assessment assessment, Language language) {
        return assessment.trace().stream()
                .map(step -> step.phrase().in(language))
                .toList();
    }
}
