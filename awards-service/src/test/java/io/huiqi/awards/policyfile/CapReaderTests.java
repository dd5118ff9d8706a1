package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.MadeUp;
import io.huiqi.awards.policy.LintReport;
import io.huiqi.awards.policy.LintReport.Problem;
import io.huiqi.awards.policy.LintReport.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about caps and figures from titles that make no sense, where, and which caps can be negative. */
class CapReaderTests {

    private static final String CAPPED = "rate: {measure: m1, of: sales, percent: 10, cap: {percent: 50, of: profit}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {of: profits}                       | did you mean "profit"?
                    {of: staff}                         | "staff" counts persons; expected a figure in yuan
                    {of: dollars}                       | expected a figure in yuan, or the operator "currency"
                    {percent: 50}                       | "of" is missing
                    {of: profit, percent: 0}            | expected a percentage above 0 and at most 1000
                    {of: profit, percent: -5}           | expected a percentage above 0 and at most 1000
                    {of: profit, percent: 1000.0001}    | expected a percentage above 0 and at most 1000
                    {of: profit, percent: 0.00001}      | expected a percentage above 0 and at most 1000
                    {of: profit, max: 0}                | expected a positive amount
                    {of: profit, max: -5}               | expected a positive amount
                    {of: profit, maxx: 5}               | did you mean "max"?
                    {of: profit, max: 5}, floor: 6      | the floor 6.00 lies above the cap 5.00
                    []                                  | expected a positive amount
                    0                                   | expected a positive amount
                    profit                              | or a percentage of a figure, such as {percent: 50, of: revenue}
                    """)
    void aCapThatMakesNoSenseIsExplained(String cap, String message) {
        String rate = "rate: {measure: m1, of: sales, percent: 10, cap: " + cap + "}";

        assertThat(PolicyReader.lint(MadeUp.paying(rate)).problems())
                .extracting(Problem::message)
                .anyMatch(each -> each.contains(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matching: {measure: m1, of: sales, percent: 10, cap: {of: staff}}",
                "shareOfIncrease: {measure: m1, of: sales, percent: 10, lastYearMissing: zero, cap: {of: staff}}",
                "capped: {of: {fixed: {measure: m1, pays: 5}}, year: {of: staff}}",
                "capped: {of: {fixed: {measure: m1, pays: 5}}, life: {of: staff}}",
                "capped: {of: {fixed: {measure: m1, pays: 5}}, group: {year: {of: staff}, paidToOthers: sales}}",
                "schedule: {measure: m1, since: {title: lab, firstYear: event-year}, years: [{percent: 5, of: sales, cap: {of: staff}}]}",
                "interest: {measure: m1, of: sales, percent: 3, days: term, basis: 30/360, cap: {of: staff}}",
                "perUnit: {measure: m1, of: staff, pays: 5, cap: {of: staff}}"
            })
    void everyCapIsCheckedOnceAndInItsPlace(String operator) {
        String yaml = MadeUp.paying(operator);
        int line = yaml.substring(0, yaml.indexOf("pays: {")).split("\n", -1).length;
        String written = yaml.lines().skip(line - 1).findFirst().orElseThrow();

        assertThat(PolicyReader.lint(yaml).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("\"staff\" counts persons");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(written.lastIndexOf("{of: staff}") + "{of: ".length() + 1);
            assertThat(problem.path()).endsWith("/of");
        });
    }

    @Test
    void theRequiredCapOfAShareOfAnIncreaseIsMissedOnce() {
        String share = "shareOfIncrease: {measure: m1, of: sales, percent: 10, lastYearMissing: zero}";

        assertThat(PolicyReader.lint(MadeUp.paying(share)).problems())
                .extracting(Problem::message)
                .containsExactly("\"cap\" is missing");
    }

    @Test
    void aCapThatCanBeNegativeIsWarnedOfWhereItsFigureIsNamed() {
        String yaml = MadeUp.paying(CAPPED);
        LintReport report = PolicyReader.lint(yaml);
        int line = yaml.substring(0, yaml.indexOf("pays: {")).split("\n", -1).length;
        String written = yaml.lines().skip(line - 1).findFirst().orElseThrow();

        assertThat(report.policy()).isNotNull();
        assertThat(report.problems()).isEmpty();
        assertThat(report.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(line);
            assertThat(warning.column()).isEqualTo(written.indexOf("profit}") + 1);
            assertThat(warning.path()).isEqualTo("items/support/pays/rate/cap/of");
            assertThat(warning.message())
                    .startsWith("the cap can be negative: where \"profit\" is not above zero nothing is due")
                    .contains("require {figure: profit, reaches: …}");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {figure: profit, reaches: 0.01, boundary: inclusive}                                      | 0
                    {figure: profit, grows: 5, boundary: exclusive}                                           | 0
                    {ratio: profit, to: sales, reaches: 5, boundary: inclusive}                               | 0
                    {ratio: sales, to: profit, reaches: 5, boundary: inclusive}                               | 0
                    {all: [{listedIn: pilot}, {figure: profit, reaches: 5, boundary: inclusive}]}             | 0
                    {any: [{listedIn: pilot}, {figure: profit, reaches: 5, boundary: inclusive}]}             | 1
                    {not: {figure: profit, reaches: 5, boundary: inclusive}}                                  | 1
                    {figure: sales, reaches: 5, boundary: inclusive}                                          | 1
                    """)
    void aCapIsNotWarnedOfWhereItsFigureHasToBeAboveZero(String condition, int warnings) {
        String yaml = MadeUp.policy("requires: [" + condition + "]\npays: {" + CAPPED + "}\n");

        assertThat(PolicyReader.lint(yaml).warnings()).hasSize(warnings);
    }

    @Test
    void constantCapsAreNeverWarnedOf() {
        assertThat(PolicyReader.lint(MadeUp.paying("rate: {measure: m1, of: sales, percent: 10, cap: 5}"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void eachCapIsWarnedOf() {
        String capped = "capped: {of: {" + CAPPED + "}, year: {of: spending}, life: {of: profit, percent: 300}}";

        assertThat(PolicyReader.lint(MadeUp.paying(capped)).warnings())
                .extracting(Warning::path)
                .containsExactlyInAnyOrder(
                        "items/support/pays/capped/of/rate/cap/of",
                        "items/support/pays/capped/year/of",
                        "items/support/pays/capped/life/of");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {title: labs, attribute: score, several: latest}                        | did you mean "lab"?
                    {attribute: score, several: latest}                                     | "title" is missing
                    {title: lab, several: latest}                                           | "attribute" is missing
                    {title: lab, attribute: score}                                          | "several" is missing
                    {title: lab, attribute: score, several: newest}                         | right would be: greatest, latest, least, sum
                    {title: lab, attribute: "the score", several: latest}                   | expected the name of an attribute
                    {title: lab, attribute: "", several: latest}                            | expected the name of an attribute
                    {title: lab, levels: [], attribute: score, several: latest}             | expected at least one
                    {title: lab, level: [city], attribute: score, several: latest}          | did you mean "levels"?
                    lab                                                                     | expected a mapping
                    """)
    void aFigureFromTitlesThatMakesNoSenseIsExplained(String from, String message) {
        assertThat(PolicyReader.lint(carried(from)).problems())
                .extracting(Problem::message)
                .anyMatch(each -> each.contains(message));
    }

    @Test
    void aMistakeInAFigureIsFoundInItsPlace() {
        String yaml = carried("{title: labs, attribute: score, several: latest}");
        int line = yaml.substring(0, yaml.indexOf("  score:")).split("\n", -1).length;

        assertThat(PolicyReader.lint(yaml).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column())
                    .isEqualTo("  score: {zh: 评分, en: score, unit: units, from: {title: ".length() + 1);
            assertThat(problem.path()).isEqualTo("figures/score/from/title");
        });
    }

    @Test
    void aConditionOnAnAttributeThatNoConditionMayTestIsUnfair() {
        String yaml = carried("{title: lab, attribute: employees, several: latest}")
                .replace("pays: {", "requires: [{figure: score, reaches: 50, boundary: inclusive}]\n    pays: {");

        assertThat(PolicyReader.lint(yaml).problems())
                .extracting(Problem::clause)
                .containsExactly("18");
    }

    private static String carried(String from) {
        return MadeUp.paying("fixed: {measure: m1, pays: 5}")
                .replace("figures:\n", "figures:\n  score: {zh: 评分, en: score, unit: units, from: " + from + "}\n");
    }
}
