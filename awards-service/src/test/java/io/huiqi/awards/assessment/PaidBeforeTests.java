package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.Enquiry.inShort;
import static io.huiqi.awards.assessment.Enquiry.item;
import static io.huiqi.awards.assessment.Enquiry.lines;
import static io.huiqi.awards.assessment.Enquiry.title;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger says was paid before makes an amount smaller: differences, exclusions and caps. */
class PaidBeforeTests {

    private static final String TOP_UP = "topUp: {to: {" + title("b") + "}, items: [main, other], over: life}";
    private static final String STACK = "stack: {of: [{" + title("a") + "}, {" + title("b") + "}, {" + title("c")
            + "}], exclusions: [{measure: B, notWith: [A], over: year}, {measure: C, notWith: [B], over: year}]}";
    private static final String BOTH = "sum: [{" + title("a") + "}, {" + title("b") + "}]";

    private static Enquiry withOther(String rule) {
        return Enquiry.ofItems(item("main", rule), item("other", title("c")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, payable 800000.00",
        "0.01, payable 799999.99",
        "799999.99, payable 0.01",
        "800000.00, nothing-due already-awarded",
        "900000.00, nothing-due already-awarded"
    })
    void aTopUpPaysTheDifferenceAndNeverLess(String before, String expected) {
        Enquiry enquiry = withOther(TOP_UP).granted("b", "2022-03-01").paid("other", "C", 2021, before);

        assertThat(inShort(enquiry.in(2022))).isEqualTo(expected);
    }

    @Test
    void aTopUpCountsItsOwnPaymentsToo() {
        Enquiry enquiry = withOther(TOP_UP)
                .granted("b", "2021-03-01")
                .paid("main", "B", 2021, "200000.00")
                .paid("other", "C", 2021, "300000.01");

        assertThat(lines(enquiry.in(2021))).isEqualTo("B 299999.99");
    }

    @Test
    void aTopUpOverTheYearForgetsOtherYears() {
        Enquiry enquiry = withOther(TOP_UP.replace("over: life", "over: year"))
                .granted("b", "2022-03-01")
                .paid("other", "C", 2021, "300000.01");

        assertThat(lines(enquiry.in(2022))).isEqualTo("B 800000.00");
    }

    @Test
    void aTopUpThatNamesNothingCountsTheMeasuresItPays() {
        Enquiry enquiry = Enquiry.of("topUp: {to: {" + title("b") + "}, over: life}")
                .granted("b", "2022-03-01")
                .paid("main", "B", 2021, "100000.00")
                .paid("main", "C", 2021, "300000.01");

        assertThat(lines(enquiry.in(2022))).isEqualTo("B 700000.00");
    }

    @Test
    void anExcludedMeasureDoesNotPayAndExcludesNothingItself() {
        Enquiry all = Enquiry.of(STACK)
                .granted("a", "2021-02-01")
                .granted("b", "2021-03-01")
                .granted("c", "2021-04-01");

        assertThat(lines(all.in(2021))).isEqualTo("A 500000.00, C 300000.01");
    }

    @Test
    void withoutWhatExcludesItAMeasurePays() {
        Enquiry two = Enquiry.of(STACK).granted("b", "2021-03-01").granted("c", "2021-04-01");

        assertThat(lines(two.in(2021))).isEqualTo("B 800000.00");
    }

    @Test
    void aPaymentOfTheYearExcludesAndOneOfAnotherYearDoesNot() {
        Enquiry sameYear = Enquiry.of(STACK).granted("b", "2021-03-01").paid("main", "A", 2021, "500000.00");
        Enquiry nextYear = Enquiry.of(STACK).granted("b", "2022-03-01").paid("main", "A", 2021, "500000.00");

        assertThat(inShort(sameYear.in(2021))).isEqualTo("nothing-due not-together");
        assertThat(lines(nextYear.in(2022))).isEqualTo("B 800000.00");
    }

    @Test
    void paymentsOfAnotherItemCanExclude() {
        String rule = "stack: {of: [{" + title("a") + "}, {" + title("b")
                + "}], exclusions: [{measure: B, notWithItems: [other], over: life}]}";
        Enquiry enquiry = withOther(rule)
                .granted("a", "2022-02-01")
                .granted("b", "2022-03-01")
                .paid("other", null, 2021, "1.00");

        assertThat(lines(enquiry.in(2022))).isEqualTo("A 500000.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            130万        | payable 1300000.00      | A 500000.00, B 800000.00
            129.999999万 | payable 1299999.99      | A 500000.00, B 799999.99
            50万         | payable 500000.00       | A 500000.00
            0.01         | payable 0.01            | A 0.01
            """)
    void aYearlyCapCutsTheLastLines(String cap, String expected, String lines) {
        Assessment capped = Enquiry.of("capped: {of: {" + BOTH + "}, year: " + cap + "}")
                .granted("a", "2021-02-01")
                .granted("b", "2021-03-01")
                .in(2021);

        assertThat(inShort(capped)).isEqualTo(expected);
        assertThat(lines(capped)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "year: 100万, 2022, payable 800000.00",
        "year: 100万, 2021, payable 200000.00",
        "life: 100万, 2022, payable 200000.00",
        "life: 80万, 2022, nothing-due cap-reached",
        "life: 80.01万, 2022, payable 100.00",
        "'year: 10万, life: 100万', 2022, payable 100000.00",
        "'year: 90万, life: 100万', 2022, payable 200000.00"
    })
    void whatWasPaidBeforeUsesTheCapUp(String caps, int year, String expected) {
        Enquiry enquiry = Enquiry.of("capped: {of: {" + BOTH + "}, " + caps + "}")
                .granted("b", year + "-03-01")
                .paid("main", "A", 2021, "800000.00");

        assertThat(inShort(enquiry.in(year))).isEqualTo(expected);
    }

    @Test
    void aCapTogetherCountsTheOtherItems() {
        Enquiry enquiry = withOther("capped: {of: {" + BOTH + "}, year: 100万, items: [other]}")
                .granted("b", "2021-03-01")
                .paid("other", "C", 2021, "300000.01");

        assertThat(lines(enquiry.in(2021))).isEqualTo("B 699999.99");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, payable 800000.00",
        "199999.99, payable 800000.00",
        "200000.01, payable 799999.99",
        "999999.99, payable 0.01",
        "1000000.00, nothing-due cap-reached",
        ", needs-correction missing-figure"
    })
    void aGroupSharesOneCap(String others, String expected) {
        Enquiry enquiry = Enquiry.of("capped: {of: {" + BOTH + "}, group: {year: 100万, paidToOthers: groupPaid}}")
                .granted("b", "2021-03-01")
                .figure("groupPaid", 2021, others);

        assertThat(inShort(enquiry.in(2021))).isEqualTo(expected);
    }
}
