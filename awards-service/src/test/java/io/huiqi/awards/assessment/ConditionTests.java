package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions on both sides of their boundaries, under both readings of them, and with something missing. */
class ConditionTests {

    private static final String PAID = "1000.00";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inclusive | sales 99.99  | below-threshold
                    inclusive | sales 100.00 | 1000.00
                    exclusive | sales 100.00 | below-threshold
                    exclusive | sales 100.01 | 1000.00
                    inclusive | sales 0      | below-threshold
                    inclusive | sales -500   | below-threshold
                    inclusive | nothing      | missing-figure
                    inclusive | sales none   | missing-figure
                    """)
    void aFigureReachesANumber(String boundary, String told, String answer) {
        assertThat(answer("{figure: sales, reaches: 100, boundary: " + boundary + "}", told))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inclusive | sales 2019 200, sales 224.99       | below-threshold
                    inclusive | sales 2019 200, sales 225.00       | 1000.00
                    exclusive | sales 2019 200, sales 225.00       | below-threshold
                    exclusive | sales 2019 200, sales 225.01       | 1000.00
                    inclusive | sales 2019 0, sales 225            | below-threshold
                    inclusive | sales 2019 -200, sales 225         | below-threshold
                    inclusive | sales 2019 200, sales -225         | below-threshold
                    inclusive | sales 225                          | missing-figure
                    inclusive | sales 2019 none, sales 225         | missing-figure
                    inclusive | sales 2019 200                     | missing-figure
                    inclusive | sales 2018 200, sales 225          | missing-figure
                    """)
    void aFigureGrewByAPercentage(String boundary, String told, String answer) {
        assertThat(answer("{figure: sales, grows: 12.5, boundary: " + boundary + "}", told))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inclusive | spending 3.00, sales 99.99           | 1000.00
                    inclusive | spending 3.00, sales 100.00          | 1000.00
                    inclusive | spending 3.00, sales 100.01          | below-threshold
                    exclusive | spending 3.00, sales 100.00          | below-threshold
                    exclusive | spending 3.01, sales 100.00          | 1000.00
                    inclusive | spending 3.00, sales 0               | below-threshold
                    inclusive | spending 3.00, sales -1              | below-threshold
                    inclusive | spending -3.00, sales 100            | below-threshold
                    inclusive | sales 100                            | missing-figure
                    inclusive | spending 3                           | missing-figure
                    """)
    void aFigureIsAPercentageOfAnother(String boundary, String told, String answer) {
        assertThat(answer("{ratio: spending, to: sales, reaches: 3, boundary: " + boundary + "}", told))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    spending 1000000000000000.00, sales 8000000000000000.00 | 1000.00
                    spending 999999999999999.99, sales 8000000000000000.00  | below-threshold
                    spending 1000000000000000.00, sales 8000000000000000.01 | below-threshold
                    """)
    void aRatioOfGreatFiguresIsExact(String told, String answer) {
        assertThat(answer("{ratio: spending, to: sales, reaches: 12.5, boundary: inclusive}", told))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                              | lab city 2020-12-31       | 1000.00
                    ''                              | lab city 2021-01-01       | no-recognition
                    ''                              | nothing                   | no-recognition
                    ', on: year-start'              | lab city 2020-01-01       | 1000.00
                    ', on: year-start'              | lab city 2020-01-02       | no-recognition
                    ', on: 2020-06-30'              | lab city 2020-06-30       | 1000.00
                    ', on: 2020-06-30'              | lab city 2020-07-01       | no-recognition
                    ', levels: [national]'          | lab city 2019-05-01       | no-recognition
                    ', levels: [national]'          | lab national 2019-05-01   | 1000.00
                    ', validYears: 3'               | lab city 2018-01-01       | 1000.00
                    ', validYears: 3'               | lab city 2017-12-31       | no-recognition
                    ', validYears: 3'               | lab city 2017-12-31, lab city 2020-02-01 | 1000.00
                    """)
    void aTitleIsHeldOnADay(String further, String told, String answer) {
        String condition = "{holds: lab" + further + "}";

        assertThat(answer(condition, told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    listedIn | pilot   | 1000.00
                    listedIn | nothing | not-on-key-list
                    notOn    | pilot   | excluded
                    notOn    | nothing | 1000.00
                    """)
    void aListIsNeededOrRulesOut(String kind, String told, String answer) {
        assertThat(answer("{" + kind + ": pilot}", told)).isEqualTo(answer);
    }

    @Test
    void aVetoCitesItsOwnClause() {
        Assessment assessment = Scene.assess(MadeUp.requiring("{notOn: banned, clause: \"21\"}"), "banned");

        assertThat(assessment.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(assessment.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.clause()).isEqualTo("21");
            assertThat(reason.phrase().in(Language.ZH)).isEqualTo("2020年度在黑名单之列");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    all | sales 100, pilot   | 1000.00
                    all | sales 99, pilot    | below-threshold
                    all | sales 100          | not-on-key-list
                    all | pilot              | missing-figure
                    all | nothing            | not-on-key-list
                    any | sales 100          | 1000.00
                    any | pilot              | 1000.00
                    any | sales 99           | not-on-key-list
                    any | nothing            | missing-figure
                    """)
    void severalConditionsDecideTogether(String kind, String told, String answer) {
        assertThat(answer(
                        "{" + kind + ": [{figure: sales, reaches: 100, boundary: inclusive}, {listedIn: pilot}]}",
                        told))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sales 99  | 1000.00
                    sales 100 | condition-not-met
                    nothing   | missing-figure
                    """)
    void aConditionIsTurnedRound(String told, String answer) {
        assertThat(answer("{not: {figure: sales, reaches: 100, boundary: inclusive}}", told))
                .isEqualTo(answer);
    }

    @Test
    void levelAndGrowthAreBothNeeded() {
        String yaml = MadeUp.requiring(
                "{figure: sales, reaches: 1000, boundary: inclusive}, {figure: sales, grows: 10, boundary: inclusive}");

        assertThat(Scene.answer(yaml, "sales 2019 900, sales 1000")).isEqualTo(PAID);
        assertThat(Scene.answer(yaml, "sales 2019 910, sales 1000")).isEqualTo("below-threshold");
        assertThat(Scene.answer(yaml, "sales 2019 100, sales 999.99")).isEqualTo("below-threshold");
    }

    @Test
    void everyPartOfAConditionIsOneLineInBothLanguages() {
        Assessment assessment = Scene.assess(
                MadeUp.requiring("{any: [{figure: load, reaches: 75.5, boundary: inclusive}, {holds: lab}]}"),
                "load 80.25, lab national 2019-02-03");

        assertThat(assessment.trace())
                .filteredOn(step -> step.clause().equals("3"))
                .extracting(step -> step.phrase().in(Language.ZH))
                .containsExactly("受益对象：企业", "2020年度负荷率达到75.5%", "2020-12-31持有实验室（2019-02-03认定）", "以上条件满足其一即可：满足");
        assertThat(assessment.trace())
                .extracting(step -> step.phrase().in(Language.EN))
                .contains(
                        "load factor of 2020 reaches 75.5%",
                        "holds laboratory on 2020-12-31, granted on 2019-02-03", "one of these is enough: met");
    }

    private static String answer(String condition, String told) {
        return Scene.answer(MadeUp.requiring(condition), told);
    }
}
