package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.MadeUp;
import io.huiqi.awards.policy.LintReport.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about formulas and conditions that make no sense, and where. */
class FormulaReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {from: 1, to: 5, pays: 1}, {from: 4, pays: 2}          | bands 1 (1.00 to 5.00) and 2 (4.00 to any) overlap; right would be from: 5.00
                    {from: 1, to: 5, pays: 1}, {from: 6, to: 9, pays: 2}   | bands 1 (1.00 to 5.00) and 2 (6.00 to 9.00) leave a gap; right would be from: 5.00
                    {from: 1, pays: 1}, {from: 6, pays: 2}                 | bands 1 (1.00 to any) and 2 (6.00 to any) overlap
                    {from: 1, to: 5, pays: 3}, {from: 5, pays: 2}          | amounts must not fall: band 2 pays less than the one below it
                    {from: 5, to: 5, pays: 3}                              | the band ends before it begins
                    {from: 5, pays: 3, percent: 1}                         | expected either "pays" or "percent"
                    {from: 5}                                              | expected either "pays" or "percent"
                    {from: 5, pays: -3}                                    | expected a positive amount in yuan
                    {from: -5, pays: 3}                                    | expected a positive amount in yuan
                    {from: 1, to: 5, end: inclusive, pays: 1}, {from: 5, pays: 2} | only the last band has an end of its own
                    {from: 1, end: inclusive, pays: 1}                     | only where it has a "to"
                    {from: 1, to: 5, end: closed, pays: 1}                 | right would be: exclusive, inclusive
                    {from: 5, percent: 101}                                | expected a percentage above 0 and at most 100
                    ''                                                     | expected at least one band
                    """)
    void bandsThatDoNotJoinAreNamed(String bands, String message) {
        String yaml = MadeUp.paying("bands: {measure: m1, of: sales, boundary: inclusive, bands: [" + bands + "]}");

        assertThat(messages(yaml)).anyMatch(each -> each.contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rate: {measure: m1, of: sales, percent: 100.01}                               | at most 100
                    rate: {measure: m1, of: sales, percent: 0}                                    | above 0
                    rate: {measure: m1, of: sales, percent: 0.00001}                              | expected a percentage
                    rate: {measure: m1, of: sales, percent: 10, floor: 6, cap: 5}                 | the floor 6.00 lies above the cap 5.00
                    rate: {measure: m1, of: sales, percent: 10, cap: -5}                          | expected a positive amount
                    rate: {measure: m1, of: staff, percent: 10}                                   | "staff" counts persons; expected a figure in yuan
                    rate: {measure: m1, of: dollars, percent: 10}                                 | or the operator "currency"
                    rate: {measure: m1, of: sale, percent: 10}                                    | did you mean "sales"?
                    rate: {measure: m1, of: sales, percent: 96, modifiers: [{if: {holds: lab}, percentPoints: +5}]} | the rate comes to 101 %
                    rate: {measure: m1, of: sales, percent: 9, modifiers: [{if: {holds: lab}, percentPoints: 0}]}   | percentage points other than 0
                    perUnit: {measure: m1, of: sales, pays: 10}                                   | counts money
                    perUnit: {measure: m1, of: staff, pays: 10, minimum: none}                    | expected a positive number of persons
                    perUnit: {measure: m1, of: staff, pays: 10, minimum: 0.001}                   | at most two decimals
                    excess: {measure: m1, of: sales, percent: 10}                                 | expected either "over"
                    excess: {measure: m1, of: sales, percent: 10, over: 5, overLastYear: 110, lastYearMissing: zero} | expected either "over"
                    excess: {measure: m1, of: sales, percent: 10, overLastYear: 110}              | "lastYearMissing" is missing
                    interest: {measure: m1, of: sales, percent: 3, days: staff, basis: 30/360}    | expected a figure in days
                    interest: {measure: m1, of: sales, rate: staff, days: term, basis: 30/360}    | expected a figure in percent
                    interest: {measure: m1, of: sales, days: term, basis: 30/360}                 | "percent" is missing
                    interest: {measure: m1, of: sales, percent: 3, maxPercent: 4, days: term, basis: 30/360} | "maxPercent" is not known here
                    rate: {measure: m1, of: sales, percent: 3, once: always}                      | right would be: a-year, ever
                    interest: {measure: m1, of: sales, percent: 3, basis: 30/360}                 | expected either "days"
                    interest: {measure: m1, of: sales, percent: 3, days: term, basis: 30/365}     | right would be: 30/360, actual/360, actual/365
                    interest: {measure: m1, of: sales, percent: 3, from: 2020-05-01, to: 2020-05-01, basis: 30/360} | the term ends before it begins
                    currency: {measure: m1, of: sales, on: year-end, rates: [{on: 2020-12-31, yuan: 6.5}]}   | expected a figure in another currency
                    currency: {measure: m1, of: dollars, on: year-end, rates: []}                 | expected at least one rate
                    currency: {measure: m1, of: dollars, on: year-end, rates: [{on: 2020-12-31, yuan: 0}]}   | expected yuan for one unit
                    currency: {measure: m1, of: dollars, on: sometime, rates: [{on: 2020-12-31, yuan: 6.5}]} | expected a date
                    currency: {measure: m1, of: dollars, on: year-end, rates: [{on: 2020-12-31, yuan: 6.5}, {on: 2019-12-31, yuan: 6.5}]} | in the order of their days
                    byDecision: {measure: m1, min: 6, max: 5}                                     | "min" lies above "max"
                    byDecision: {measure: m1, maxPercent: 10}                                     | "of" is missing
                    fixed: {measure: m1, pays: 0}                                                 | expected a positive amount
                    fixed: {measure: m1, pays: 1, once: forever}                                  | right would be: a-year, ever
                    when: {if: {listedIn: pilots}, then: {fixed: {measure: m1, pays: 1}}}         | did you mean "pilot"?
                    when: {if: {listedIn: pilot}, then: {fixd: {measure: m1, pays: 1}}}           | did you mean "fixed"?
                    """)
    void aFormulaThatMakesNoSenseIsExplained(String operator, String message) {
        assertThat(messages(MadeUp.paying(operator))).anyMatch(each -> each.contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {any: [{listedIn: pilot}]}                                        | expected at least two conditions
                    {ratio: staff, to: sales, reaches: 5, boundary: inclusive}        | a ratio needs two figures in the same unit
                    {figure: sales, grows: -5, boundary: inclusive}                   | expected a percentage above 0 and at most 1000
                    {figure: sales, grows: 5}                                         | "boundary" is missing
                    {figure: staff, reaches: few, boundary: inclusive}                | expected a positive number of persons
                    {holds: labs}                                                     | did you mean "lab"?
                    {holds: lab, validYears: 0}                                       | expected a whole number from 1 to 100
                    {holds: lab, on: someday}                                         | expected a date
                    {listedIn: pilot, notOn: banned}                                  | "notOn" is not known here
                    {listdIn: pilot}                                                  | did you mean "listedIn"?
                    """)
    void aConditionThatMakesNoSenseIsExplained(String condition, String message) {
        assertThat(messages(MadeUp.requiring(condition))).anyMatch(each -> each.contains(message));
    }

    @Test
    void aGapIsFoundWhereTheUpperBandBegins() {
        String yaml = MadeUp.policy("""
                pays:
                  marginalBands:
                    measure: m1
                    of: sales
                    slices:
                      - {from: 0, to: 5, percent: 1}
                      - {from: 6, percent: 2}
                """);
        int line = yaml.substring(0, yaml.indexOf("- {from: 6")).split("\n", -1).length;

        assertThat(PolicyReader.lint(yaml).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(13);
            assertThat(problem.path()).isEqualTo("items/support/pays/marginalBands/slices/1");
        });
    }

    @Test
    void aModifierMustNotTestWhatNoConditionMay() {
        String yaml = MadeUp.paying(
                "rate: {measure: m1, of: sales, percent: 5,"
                        + " modifiers: [{if: {figure: staff, reaches: 5, boundary: inclusive, sizeClass: small}, percentPoints: 1}]}");

        assertThat(PolicyReader.lint(yaml).problems())
                .extracting(Problem::clause)
                .contains("18");
    }

    @Test
    void aUnitThatNobodyKnowsIsExplained() {
        String yaml = MadeUp.paying("fixed: {measure: m1, pays: 1}").replace("unit: sqm", "unit: sqms");

        assertThat(messages(yaml))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("did you mean \"sqm\"?"));
    }

    private static List<String> messages(String yaml) {
        return PolicyReader.lint(yaml).problems().stream().map(Problem::message).toList();
    }
}
