package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.facts.Entitlements;
import io.huiqi.awards.facts.Facts;
import io.huiqi.awards.facts.Recognition;
import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policyfile.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that titles carry are figures of the year in which the titles were granted, for every operator. */
class CarriedFiguresTests {

    private static final String PERCENT = "rate: {measure: m1, of: award, percent: 10}";

    /** A policy in which {@code score}, {@code place} and {@code award} come from the titles of laboratories. */
    private static String paying(String operator, String several) {
        String from = ", from: {title: lab, attribute: %s, several: " + several + "}}\n";
        return MadeUp.paying(operator)
                .replace(
                        "figures:\n",
                        "figures:\n  score: {zh: 评分, en: score, unit: units" + from.formatted("score")
                                + "  place: {zh: 名次, en: place, unit: units" + from.formatted("rank")
                                + "  award: {zh: 上级奖补, en: award" + from.formatted("amount")
                                + "  top: {zh: 国家级奖补, en: national award, from: {title: lab, levels: [national],"
                                + " attribute: amount, several: sum}}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ranking: {measure: m1, rank: place, pays: [100, 50], ties: all} | rank=1 | 100.00
                    ranking: {measure: m1, rank: place, pays: [100, 50], ties: all} | rank=2 | 50.00
                    ranking: {measure: m1, rank: place, pays: [100, 50], ties: all} | rank=3 | not-ranked
                    ranking: {measure: m1, rank: place, pays: [100, 50], ties: all} | rank=0 | not-ranked
                    ranking: {measure: m1, rank: place, pays: [100, 50], ties: all} | rank=1.5 | missing-figure
                    ranking: {measure: m1, rank: place, pays: [100, 50], ties: all} | rank=-1 | missing-figure
                    ranking: {measure: m1, rank: place, pays: [100, 50], ties: all} | score=1 | missing-figure
                    matching: {measure: m1, of: award, percent: 50, cap: 100} | amount=199.99 | 100.00
                    matching: {measure: m1, of: award, percent: 50, cap: 100} | amount=0.01 | 0.01
                    matching: {measure: m1, of: award, percent: 50, cap: 100} | amount=0 | below-threshold
                    matching: {measure: m1, of: award, percent: 50, cap: 100} | amount=-7 | below-threshold
                    matching: {measure: m1, of: award, percent: 50, cap: 100} | rank=7 | missing-figure
                    offset: {of: {fixed: {measure: m1, pays: 100}}, got: award} | amount=40 | 60.00
                    offset: {of: {fixed: {measure: m1, pays: 100}}, got: award} | amount=99.99 | 0.01
                    offset: {of: {fixed: {measure: m1, pays: 100}}, got: award} | amount=100 | offset
                    offset: {of: {fixed: {measure: m1, pays: 100}}, got: award} | amount=0 | 100.00
                    offset: {of: {fixed: {measure: m1, pays: 100}}, got: award} | amount=-5 | 100.00
                    offset: {of: {fixed: {measure: m1, pays: 100}}, got: award} | rank=1 | missing-figure
                    rate: {measure: m1, of: award, percent: 10} | amount=1000 | 100.00
                    rate: {measure: m1, of: award, percent: 10} | amount=0 | below-threshold
                    rate: {measure: m1, of: award, percent: 10} | amount=-1 | below-threshold
                    perUnit: {measure: m1, of: score, pays: 10, above: 60} | score=70.5 | 105.00
                    bands: {measure: m1, of: score, boundary: inclusive, bands: [{from: 60, to: 90, pays: 1}, {from: 90, pays: 2}]} | score=90 | 2.00
                    bands: {measure: m1, of: score, boundary: exclusive, bands: [{from: 60, to: 90, pays: 1}, {from: 90, pays: 2}]} | score=90 | 1.00
                    bands: {measure: m1, of: score, boundary: inclusive, bands: [{from: 60, to: 90, pays: 1}, {from: 90, pays: 2}]} | score=59.99 | below-threshold
                    when: {if: {figure: score, reaches: 90, boundary: inclusive}, then: {fixed: {measure: m1, pays: 7}}} | score=90 | 7.00
                    when: {if: {figure: score, reaches: 90, boundary: exclusive}, then: {fixed: {measure: m1, pays: 7}}} | score=90 | below-threshold
                    rate: {measure: m1, of: sales, percent: 10, cap: {of: award}} | amount=3 | 3.00
                    """)
    void whatATitleSaysFeedsEveryOperator(String operator, String number, String answer) {
        String told = "sales 1000, lab provincial 2020-05-01 - " + number;

        assertThat(Scene.answer(paying(operator, "latest"), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    latest   | lab city 2020-05-01 - amount=500, lab city 2020-09-01 - amount=200          | 20.00
                    latest   | lab city 2020-09-01 - amount=200, lab city 2020-05-01 - amount=500          | 20.00
                    latest   | lab city 2020-09-01 - amount=200, lab city 2020-09-01 - amount=500          | 50.00
                    greatest | lab city 2020-05-01 - amount=500, lab city 2020-09-01 - amount=200          | 50.00
                    least    | lab city 2020-05-01 - amount=500, lab city 2020-09-01 - amount=200          | 20.00
                    sum      | lab city 2020-05-01 - amount=500, lab city 2020-09-01 - amount=200          | 70.00
                    sum      | lab city 2019-05-01 - amount=500, lab city 2020-09-01 - amount=200          | 20.00
                    sum      | lab city 2020-05-01 - amount=500, lab city 2020-09-01 - score=9             | missing-figure
                    least    | lab city 2020-05-01 - amount=500, lab city 2020-09-01 - score=9             | missing-figure
                    latest   | lab city 2019-12-31 - amount=500                                            | missing-figure
                    latest   | lab city 2021-01-01 - amount=500                                            | missing-figure
                    latest   | nothing                                                                     | missing-figure
                    latest   | lab city 2020-12-31 - amount=500                                            | 50.00
                    latest   | lab city 2020-01-01 - amount=500                                            | 50.00
                    sum      | lab city 2020-05-01 - amount=90000000000000000, lab city 2020-06-01 - amount=90000000000000000 | missing-figure
                    """)
    void ofSeveralTitlesOfAYearThePolicySaysWhichCounts(String several, String told, String answer) {
        assertThat(Scene.answer(paying(PERCENT, several), told)).isEqualTo(answer);
    }

    @Test
    void onlyTitlesOfTheLevelsNamedCount() {
        String yaml = paying("rate: {measure: m1, of: top, percent: 10}", "sum");

        assertThat(Scene.answer(yaml, "lab national 2020-05-01 - amount=100, lab city 2020-05-02 - amount=900"))
                .isEqualTo("10.00");
        assertThat(Scene.answer(yaml, "lab city 2020-05-02 - amount=900")).isEqualTo("missing-figure");
        assertThat(Scene.answer(yaml, "lab - 2020-05-02 - amount=900")).isEqualTo("missing-figure");
    }

    @Test
    void whatIsMissingNamesTheAttributeAndTheTitle() {
        assertThat(Scene.assess(paying(PERCENT, "sum"), "lab city 2020-05-01 - score=9")
                        .reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.phrase().in(Language.EN))
                            .isEqualTo("the award (amount of laboratory) of 2020 is missing; not filed is not zero");
                    assertThat(reason.phrase().in(Language.ZH)).contains("上级奖补（实验室的amount）");
                });
    }

    @Test
    void theYearBeforeCountsWhereARuleAsksForIt() {
        String yaml = paying(
                "excess: {measure: m1, of: award, overLastYear: 100, lastYearMissing: missing, percent: 10}", "sum");

        assertThat(Scene.answer(yaml, "lab city 2019-05-01 - amount=100, lab city 2020-05-01 - amount=150"))
                .isEqualTo("5.00");
        assertThat(Scene.answer(yaml, "lab city 2020-05-01 - amount=150")).isEqualTo("missing-figure");
    }

    @Test
    void aReportOfTheYearThatNamesTheFigureItselfCountsInstead() {
        assertThat(Scene.answer(paying(PERCENT, "sum"), "award 50, lab city 2020-05-01 - amount=100"))
                .isEqualTo("5.00");
        assertThat(Scene.answer(paying(PERCENT, "sum"), "award none, lab city 2020-05-01 - amount=100"))
                .isEqualTo("missing-figure");
    }

    @Test
    void aClaimForOneTitleOrProjectCountsThatOneAlone() {
        Assessor assessor =
                Assessor.of(PolicyReader.policyOf(paying(PERCENT, "sum")).orElseThrow());
        Facts facts =
                new Facts(null, null, Map.of(), Map.of(), List.of(title("r-1", "P1", 100), title("r-2", "P2", 20_000)));

        assertThat(fen(assessor, new Question("support", 2020, "r-1", null, null), facts))
                .isEqualTo(10);
        assertThat(fen(assessor, new Question("support", 2020, null, "P2", null), facts))
                .isEqualTo(2_000);
        assertThat(fen(assessor, new Question("support", 2020, "r-9", null, null), facts))
                .isEqualTo(2_010);
        assertThat(fen(assessor, Question.of("support", 2020), facts)).isEqualTo(2_010);
    }

    private static long fen(Assessor assessor, Question question, Facts facts) {
        return assessor.assess(question, facts, Entitlements.NONE).fen();
    }

    private static Recognition title(String id, String project, long fen) {
        return new Recognition(id, "lab", "city", project, LocalDate.of(2020, 5, 1), Set.of(), Map.of("amount", fen));
    }
}
