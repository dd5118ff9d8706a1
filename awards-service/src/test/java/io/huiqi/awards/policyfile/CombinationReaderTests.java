package io.huiqi.awards.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.assessment.Enquiry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reading says of combinations and terms that are wrong. */
class CombinationReaderTests {

    private static final String A = Enquiry.title("a");
    private static final String B = Enquiry.title("b");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            highest: {of: []}                                                             | at least two rules
            highest: {of: [{$A}]}                                                         | at least two rules
            highest: {off: [{$A}, {$B}]}                                                  | "of" is missing
            chooseOne: {by: order, over: year, options: {}}                               | at least two options
            chooseOne: {by: me, over: year, options: {x: {zh: 一, en: x, pays: {$A}}, y: {zh: 二, en: y, pays: {$B}}}} | "me" is not known here
            chooseOne: {by: order, over: year, options: {x: {zh: 一, en: x, pays: {$A}}, y: {zh: 二, en: y, pays: {$A}}}} | two options pay under measure "A"
            topUp: {to: {$A}, measures: [], over: life}                                   | expected at least one
            topUp: {to: {$A}, measures: [AA], over: life}                                 | did you mean "A"?
            topUp: {to: {$A}, items: [mian], over: life}                                  | did you mean "main"?
            stack: {of: [{$A}, {$B}], exclusions: []}                                     | expected at least one
            stack: {of: [{$A}, {$B}], exclusions: [{measure: A, over: year}]}             | expected "notWith"
            stack: {of: [{$A}, {$B}], exclusions: [{measure: A, notWith: [B], over: year}, {measure: B, notWith: [A], over: year}]} | goes in a circle
            stack: {of: [{$A}, {$B}], exclusions: [{measure: A, notWith: [A], over: year}]} | goes in a circle
            offset: {of: {$A}, got: provincal}                                            | did you mean "provincial"?
            offset: {of: {$A}, got: provincial, percent: 101}                             | percentage above 0 and at most 100
            matching: {measure: D, of: rank, percent: 10}                                 | expected a figure in yuan
            matching: {measure: D, of: provincial, percent: 0}                            | percentage above 0 and at most 100
            capped: {of: {$A}}                                                            | at least one cap
            capped: {of: {$A}, year: -1}                                                  | expected a positive amount
            split: {of: {$A}}                                                             | expected "payers" or "payees"
            split: {of: {$A}, payers: []}                                                 | expected at least one
            split: {of: {$A}, payers: [{party: city, percent: 60}, {party: county, percent: 39.99}]} | add up to 99.99; they have to make 100
            split: {of: {$A}, payers: [{party: city, percent: 60}, {party: city, percent: 40}]} | "city" stands here twice
            split: {of: {$A}, payers: [{party: town, percent: 100}]}                      | "town" is not declared
            instalments: {measure: D, since: {title: settled, firstYear: event-year}, of: {$A}, plan: [{percent: 60}, {percent: 41}]} | add up to 101
            instalments: {measure: D, since: {title: settled, firstYear: event-year}, of: {$A}, plan: []} | expected at least one
            instalments: {measure: D, since: {title: settled, firstYear: event-year}, of: {$A}, plan: {equal: 0}} | whole number from 1 to 50
            instalments: {measure: D, since: {firstYear: event-year}, of: {$A}, plan: {equal: 2}} | either "title" or "listedIn"
            schedule: {measure: D, since: {title: settled, firstYear: event-year}, years: []} | expected at least one
            schedule: {measure: D, since: {title: setled, firstYear: event-year}, years: [{pays: 1}]} | did you mean "settled"?
            ranking: {measure: D, rank: rank, pays: [], ties: all}                        | expected at least one
            ranking: {measure: D, rank: rank, pays: [1万], ties: share}                   | "holders" is missing
            """)
    void aMistakeInACombinationIsExplained(String rule, String explanation) {
        assertThat(problems(Enquiry.file(rule.replace("$A", A).replace("$B", B))))
                .extracting(Problem::message)
                .anyMatch(message -> message.contains(explanation));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            window: {from: 05-31, to: 03-01}                                        | ends before it begins
            window: {from: 2021-05-31, to: 2021-05-30}                              | ends before it begins
            window: {from: 02-30, to: 05-31}                                        | expected a day of the year
            window: {from: 03-01, to: 2021-05-30}                                   | expected a date
            deadlines: [{title: a}]                                                 | expected "months" or "days"
            deadlines: []                                                           | expected at least one
            deadlines: [{title: a, months: 1.5}]                                    | expected a whole number
            validity: {from: 2020-12-31, firstYear: 2021, until: 2025-12-31}        | begins before the policy
            validity: {from: 2021-01-01, firstYear: 2020, until: 2025-12-31}        | begins before the policy
            validity: {from: 2021-01-01, firstYear: 2021}                           | ends after the policy
            validity: {from: 2021-01-01, firstYear: 2021, until: 2031-01-01}        | ends after the policy
            validity: {from: 2023-01-01, firstYear: 2023, until: 2022-01-01}        | must not be before "from"
            limits: [{count: projects, perYear: 0}]                                 | whole number from 1
            limits: [{count: items, perYear: 1, among: [mian]}]                     | did you mean "main"?
            payer: [{party: city, percent: 60}]                                     | add up to 60
            evidence: {assessed: [], before: [tax], otherwise: refuse}              | expected at least one
            evidence: {assessed: [tax], before: [tax], otherwise: ignore}           | "ignore" is not known here
            recovery: {left: {clause: "9", years: 0, percent: 100, zh: 迁出, en: left}} | whole number from 1
            """)
    void aMistakeInATermIsExplained(String term, String explanation) {
        assertThat(problems(Enquiry.file(A, term)))
                .extracting(Problem::message)
                .anyMatch(message -> message.contains(explanation));
    }

    @Test
    void aCircleIsReportedWhereItClosesWithLineAndColumn() {
        String file = Enquiry.file("stack: {of: [{" + A + "}, {" + B + "}], exclusions: [\n"
                + "      {measure: A, notWith: [B], over: year},\n"
                + "      {measure: B, notWith: [A], over: year}]}");
        int line = file.substring(0, file.indexOf("{measure: B, notWith")).split("\n", -1).length;

        assertThat(problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(7);
            assertThat(problem.message()).contains("\"B\" excludes \"A\"", "leads back to \"B\"");
        });
    }

    @Test
    void itemsThatTopEachOtherUpGoInACircle() {
        String file = Enquiry.file("topUp: {to: {" + A + "}, items: [other], over: life}")
                + Enquiry.file("topUp: {to: {" + B + "}, items: [main], over: life}")
                        .replaceAll("(?s).*\nitems:\n", "")
                        .replace("  main:", "  other:");

        assertThat(problems(file))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("goes in a circle: \"other\" tops up \"main\""));
    }

    private static List<Problem> problems(String yaml) {
        PolicyReading reading = PolicyReader.read(yaml);
        assertThat(reading).isInstanceOf(PolicyReading.Rejected.class);
        return ((PolicyReading.Rejected) reading).problems();
    }
}
