package io.huiqi.awards.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interest over days and other currencies at a date. */
class MoneyInTimeTests {

    private static final String EXCHANGE = "currency: {measure: m1, of: dollars, on: %s, percent: 2, cap: 10万,"
            + " rates: [{on: 2019-12-31, yuan: 6.9762}, {on: 2020-06-30, yuan: 7.0795}, {on: 2020-12-31, yuan: 6.5249}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    actual/365 | spending 1000000, term 365  | 21750.00
                    actual/365 | spending 1000000, term 1    | 59.59
                    actual/360 | spending 1000000, term 1    | 60.42
                    30/360     | spending 1000000, term 90   | 5437.50
                    actual/365 | spending 1000000, term 0.5  | 29.79
                    actual/365 | spending 0.01, term 1       | below-threshold
                    actual/365 | spending 0, term 1          | below-threshold
                    actual/365 | spending -5, term 1         | below-threshold
                    actual/365 | spending 5, term 0          | below-threshold
                    actual/365 | spending 5, term -1         | below-threshold
                    actual/365 | spending 5                  | missing-figure
                    actual/365 | term 30                     | missing-figure
                    """)
    void interestRunsForTheDaysOfAFigure(String basis, String told, String answer) {
        String interest =
                "interest: {measure: m1, of: spending, percent: 4.35, days: term, share: 50, basis: " + basis + "}";

        assertThat(Scene.answer(MadeUp.paying(interest), told)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    maxPercent: 4.355, | load 4.00  | 40000.00
                    maxPercent: 4.355, | load 4.35  | 43500.00
                    maxPercent: 4.355, | load 4.36  | 43550.00
                    maxPercent: 4,     | load 3.99  | 39900.00
                    maxPercent: 4,     | load 92233720368547758.00 | 40000.00
                    ''                 | load 12.5  | 125000.00
                    ''                 | load 250   | 1000000.00
                    ''                 | load 0     | below-threshold
                    ''                 | load -3    | below-threshold
                    ''                 | load none  | missing-figure
                    ''                 | nothing    | missing-figure
                    """)
    void theRateOfInterestMayBeAFigureUpToTheMostThatCounts(String most, String told, String answer) {
        String interest =
                "interest: {measure: m1, of: spending, rate: load, " + most + " days: term, basis: actual/365}";

        assertThat(Scene.answer(MadeUp.paying(interest), "spending 1000000, term 365, " + told))
                .isEqualTo(answer);
    }

    @Test
    void theRateThatCountedIsNamed() {
        String interest = "interest: {measure: m1, of: spending, rate: load, maxPercent: 4, days: term, basis: 30/360}";

        assertThat(Scene.assess(MadeUp.paying(interest), "spending 1000000, term 90, load 3.85")
                        .lines()
                        .get(0)
                        .phrase()
                        .in(Language.EN))
                .startsWith("100% of the interest at 3.85% a year");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    actual/365 | 2020-01-01 | 2020-12-31 | 30000.00
                    actual/365 | 2020-02-28 | 2020-03-01 | 164.38
                    actual/360 | 2020-02-28 | 2020-03-01 | 166.67
                    30/360     | 2020-02-28 | 2020-03-01 | 250.00
                    30/360     | 2020-01-30 | 2020-03-31 | 5000.00
                    30/360     | 2019-12-31 | 2020-12-31 | 30000.00
                    """)
    void interestRunsFromOneDayToAnother(String basis, String from, String to, String answer) {
        String interest = "interest: {measure: m1, of: spending, percent: 3, from: " + from + ", to: " + to
                + ", basis: " + basis + "}";

        assertThat(Scene.answer(MadeUp.paying(interest), "spending 1000000")).isEqualTo(answer);
    }

    @Test
    void interestIsExplainedInBothLanguagesWithItsCap() {
        String interest =
                "interest: {measure: m1, of: spending, percent: 4.35, days: term, share: 50, basis: 30/360, cap: 1000}";

        Phrase phrase = Scene.assess(MadeUp.paying(interest), "spending 1000000, term 90")
                .lines()
                .get(0)
                .phrase();

        assertThat(phrase.in(Language.ZH)).isEqualTo("投入1000000.00元，年利率4.35%，计息90天（30/360），按50%贴息：1000.00元（按上限）");
        assertThat(phrase.in(Language.EN))
                .isEqualTo("50% of the interest at 4.35% a year on 1000000.00 yuan for 90 days (30/360):"
                        + " 1000.00 yuan (the cap)");
    }

    @Test
    void anAbsurdNumberOfDaysIsOutOfRange() {
        String interest =
                "interest: {measure: m1, of: spending, percent: 4.3512, days: term, share: 50.1234, basis: 30/360}";

        assertThat(Scene.answer(MadeUp.paying(interest), "spending 1000000, term 90000000000000"))
                .isEqualTo("out-of-range");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    year-end   | dollars 10000.00     | 1304.98
                    year-end   | dollars 0.01         | below-threshold
                    year-end   | dollars 0.05         | 0.01
                    2020-06-30 | dollars 10000.00     | 1415.90
                    2020-12-30 | dollars 10000.00     | 1415.90
                    2020-06-29 | dollars 10000.00     | missing-figure
                    2021-01-05 | dollars 10000.00     | missing-figure
                    year-end   | dollars 10000000.00  | 100000.00
                    year-end   | dollars 0            | below-threshold
                    year-end   | dollars -7           | below-threshold
                    year-end   | nothing              | missing-figure
                    """)
    void aFigureInDollarsIsExchangedAtTheRateOfTheDay(String day, String told, String answer) {
        assertThat(Scene.answer(MadeUp.paying(EXCHANGE.formatted(day)), told)).isEqualTo(answer);
    }

    @Test
    void dollarsAreCalledDollars() {
        Assessment assessment = Scene.assess(MadeUp.paying(EXCHANGE.formatted("year-end")), "dollars 10000.00");

        assertThat(assessment.trace())
                .extracting(step -> step.phrase().in(Language.ZH))
                .endsWith("2020年度外资：10000.00美元", "外资10000.00美元，按2020-12-31汇率6.5249折算后的2%：1304.98元");
        assertThat(assessment.lines().get(0).phrase().in(Language.EN))
                .isEqualTo("2% of foreign capital of 10000.00 US dollars at 6.5249 yuan (2020-12-31): 1304.98 yuan");
    }
}
