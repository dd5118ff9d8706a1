package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole-amount and marginal bands of made-up policies, on both sides of every boundary. */
class BandsTests {

    private static final String MARGINAL =
            "marginalBands: {measure: m1, of: sales, slices: [{from: 100, to: 200, percent: 10},"
                    + " {from: 200, to: 1000, percent: 2.5}, {from: 1000, percent: 1}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inclusive | sales 99.99    | below-threshold
                    inclusive | sales 100.00   | 10.00
                    inclusive | sales 199.99   | 10.00
                    inclusive | sales 200.00   | 30.00
                    inclusive | sales 499.99   | 30.00
                    inclusive | sales 500.00   | above-limit
                    exclusive | sales 100.00   | below-threshold
                    exclusive | sales 100.01   | 10.00
                    exclusive | sales 200.00   | 10.00
                    exclusive | sales 200.01   | 30.00
                    exclusive | sales 500.00   | 30.00
                    exclusive | sales 500.01   | above-limit
                    inclusive | sales 0        | below-threshold
                    inclusive | sales -150     | below-threshold
                    inclusive | nothing        | missing-figure
                    inclusive | sales none     | missing-figure
                    """)
    void aFigureFallsIntoOneBand(String boundary, String told, String answer) {
        String bands = "bands: {measure: m1, of: sales, boundary: " + boundary
                + ", bands: [{from: 100, to: 200, pays: 10}, {from: 200, to: 500, pays: 30}]}";

        assertThat(Scene.answer(MadeUp.paying(bands), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    inclusive | inclusive | sales 499.99 | 30.00
                    inclusive | inclusive | sales 500.00 | 30.00
                    inclusive | inclusive | sales 500.01 | above-limit
                    inclusive | exclusive | sales 500.00 | above-limit
                    exclusive | exclusive | sales 499.99 | 30.00
                    exclusive | exclusive | sales 500.00 | above-limit
                    exclusive | inclusive | sales 500.00 | 30.00
                    """)
    void theLastBandMaySayWhetherItsEndIsInside(String boundary, String end, String told, String answer) {
        String bands = "bands: {measure: m1, of: sales, boundary: " + boundary
                + ", bands: [{from: 100, to: 200, pays: 10}, {from: 200, to: 500, end: " + end + ", pays: 30}]}";

        assertThat(Scene.answer(MadeUp.paying(bands), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    exclusive | sales 100.00 | below-threshold
                    exclusive | sales 100.01 | 10.00
                    exclusive | sales 199.99 | 10.00
                    exclusive | sales 200.00 | 30.00
                    exclusive | sales 500.00 | 30.00
                    exclusive | sales 500.01 | 50.00
                    inclusive | sales 99.99  | below-threshold
                    inclusive | sales 100.00 | 10.00
                    inclusive | sales 499.99 | 30.00
                    inclusive | sales 500.00 | 50.00
                    """)
    void aBandMayBeginOtherwiseThanTheRest(String rest, String told, String answer) {
        String bands = "bands: {measure: m1, of: sales, boundary: " + rest + ", bands: [{from: 100, to: 200, pays: 10},"
                + " {from: 200, to: 500, boundary: inclusive, pays: 30}, {from: 500, pays: 50}]}";

        assertThat(Scene.answer(MadeUp.paying(bands), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sales 99.99              | 1.00
                    sales 100.00             | 0.50
                    sales 100.99             | 0.50
                    sales 101.00             | 0.51
                    sales 100000000000000.00 | 500000000000.00
                    """)
    void aBandMayPayAPercentageOfTheWholeFigure(String told, String answer) {
        String bands = "bands: {measure: m1, of: sales, boundary: inclusive,"
                + " bands: [{from: 0, to: 100, percent: 1}, {from: 100, percent: 0.5}]}";

        assertThat(Scene.answer(MadeUp.paying(bands), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    staff 9    | below-threshold
                    staff 10   | 1000.00
                    staff 49.5 | 1000.00
                    staff 50   | 5000.00
                    """)
    void bandsMayBeOfHeads(String told, String answer) {
        String bands = "bands: {measure: m1, of: staff, boundary: inclusive,"
                + " bands: [{from: 10, to: 50, pays: 1000}, {from: 50, pays: 5000}]}";

        assertThat(Scene.answer(MadeUp.paying(bands), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sales 100.00    | below-threshold
                    sales 100.10    | 0.01
                    sales 150.00    | 5.00
                    sales 200.00    | 10.00
                    sales 200.20    | 10.01
                    sales 1000.00   | 30.00
                    sales 2000.00   | 40.00
                    sales 0         | below-threshold
                    sales -1        | below-threshold
                    nothing         | missing-figure
                    """)
    void eachSliceHasItsOwnRate(String told, String answer) {
        assertThat(Scene.answer(MadeUp.paying(MARGINAL + "}"), told)).isEqualTo(answer);
    }

    @Test
    void slicesAreAddedUpBeforeTheOneRounding() {
        String slices = "marginalBands: {measure: m1, of: sales,"
                + " slices: [{from: 0, to: 0.01, percent: 30}, {from: 0.01, to: 0.02, percent: 30}]}";

        assertThat(Scene.answer(MadeUp.paying(slices), "sales 0.02")).isEqualTo("0.01");
        assertThat(Scene.answer(MadeUp.paying(slices), "sales 0.01")).isEqualTo("below-threshold");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sales 101     | 1.00
                    sales 150     | 5.00
                    sales 1000    | 25.00
                    sales 100     | below-threshold
                    """)
    void slicesHaveAFloorAndACap(String told, String answer) {
        assertThat(Scene.answer(MadeUp.paying(MARGINAL + ", floor: 1, cap: 25}"), told))
                .isEqualTo(answer);
    }

    @Test
    void slicesOfTheGreatestFigureAreExact() {
        assertThat(Scene.answer(MadeUp.paying(MARGINAL + "}"), "sales 90000000000000000.00"))
                .isEqualTo("900000000000020.00");
    }

    @Test
    void aBandIsOneLineInBothLanguages() {
        Assessment assessment = Scene.assess(
                MadeUp.paying("bands: {measure: m1, of: area, boundary: inclusive, bands: [{from: 1000, pays: 5万}]}"),
                "area 1200.50");

        assertThat(assessment.lines()).singleElement().satisfies(line -> {
            assertThat(line.phrase().in(Language.ZH)).isEqualTo("面积1200.5平方米，属于1000平方米以上一档：5万元");
            assertThat(line.phrase().in(Language.EN))
                    .isEqualTo("area of 1200.5 m² lies in the band from 1000 m² up: 50000.00 yuan");
            assertThat(line.measure().clause()).isEqualTo("3");
        });
        assertThat(assessment.trace())
                .extracting(step -> step.phrase().in(Language.ZH))
                .contains("2020年度面积：1200.5平方米");
    }
}
