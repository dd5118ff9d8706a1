package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.Enquiry.inShort;
import static io.huiqi.awards.assessment.Enquiry.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount is paid over years: in instalments that milestones hold back and targets bring forward. */
class InstalmentTests {

    private static final String PLAN = "plan: [{percent: 40}, {percent: 30, milestones: "
            + "[{figure: output, reaches: 1亿, boundary: inclusive}]}, {percent: 30}]";
    private static final String EQUAL = "plan: {equal: 3}";

    private static Enquiry settled(String plan, String... more) {
        return Enquiry.of("instalments: {measure: D, since: {title: settled, firstYear: event-year}, of: {" + title("c")
                        + "}, " + plan + String.join("", more) + "}")
                .granted("settled", "2021-05-01")
                .granted("c", "2021-06-01");
    }

    @ParameterizedTest
    @CsvSource({"2021, 100000.00", "2022, 200000.01", "2023, 300000.01", "2024, 300000.01"})
    void equalPartsAddUpToTheWholeExactly(int year, String dueUpToNow) {
        assertThat(inShort(settled(EQUAL).in(year))).isEqualTo("payable " + dueUpToNow);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 100000.00, payable 100000.01",
        "2022, 200000.01, nothing-due not-yet-due",
        "2023, 200000.01, payable 100000.00",
        "2023, 300000.01, nothing-due already-awarded"
    })
    void whatWasPaidOfItIsTakenOff(int year, String paid, String expected) {
        assertThat(inShort(settled(EQUAL).paid("main", "D", 2021, paid).in(year)))
                .isEqualTo(expected);
    }

    @Test
    void anInstalmentPaidForTheYearIsADuplicate() {
        assertThat(inShort(settled(EQUAL).paid("main", "D", 2021, "100000.00").in(2021)))
                .isEqualTo("refused duplicate");
    }

    @ParameterizedTest
    @CsvSource({
        "99999999.99, nothing-due not-yet-due",
        "100000000.00, payable 90000.01",
        ", needs-correction missing-figure"
    })
    void aMilestoneHoldsAnInstalmentBack(String output, String expected) {
        Enquiry second = settled(PLAN).paid("main", "D", 2021, "120000.00").figure("output", 2022, output);

        assertThat(inShort(second.in(2022))).isEqualTo(expected);
    }

    @Test
    void theFirstInstalmentAsksForNoMilestone() {
        assertThat(inShort(settled(PLAN).in(2021))).isEqualTo("payable 120000.00");
    }

    @Test
    void anInstalmentHeldBackIsPaidWithTheNextOnes() {
        Enquiry third = settled(PLAN).paid("main", "D", 2021, "120000.00").figure("output", 2023, "100000000.00");

        assertThat(inShort(third.in(2023))).isEqualTo("payable 180000.01");
    }

    @ParameterizedTest
    @CsvSource({"199999999.99, payable 120000.00", "200000000.00, payable 300000.01"})
    void aTargetMetEarlyMakesAllOfItDue(String output, String expected) {
        Assessment first = settled(PLAN, ", sooner: [{figure: output, reaches: 2亿, boundary: inclusive}]")
                .figure("output", 2021, output)
                .in(2021);

        assertThat(inShort(first)).isEqualTo(expected);
    }

    @Test
    void theYearAfterTheEventCanBeTheFirst() {
        Enquiry enquiry = Enquiry.of("instalments: {measure: D, since: {title: settled, firstYear: year-after}, of: {"
                        + title("a") + "}, plan: [{percent: 60}, {percent: 40}]}")
                .granted("settled", "2021-05-01")
                .granted("a", "2021-06-01");

        assertThat(inShort(enquiry.in(2021))).isEqualTo("nothing-due not-yet-due");
        assertThat(inShort(enquiry.in(2022))).isEqualTo("payable 300000.00");
    }

    @Test
    void withoutTheEventNothingIsDue() {
        Assessment none = Enquiry.of("instalments: {measure: D, since: {title: settled, firstYear: event-year}, of: {"
                        + title("a") + "}, " + EQUAL + "}")
                .granted("settled", "2022-01-01")
                .in(2021);

        assertThat(inShort(none)).isEqualTo("nothing-due no-recognition");
        assertThat(none.reasons().get(0).phrase().in(Language.EN)).isEqualTo("no settlement by the end of 2021");
    }

    @Test
    void anEventBeforeThePolicyPaysNothing() {
        Enquiry enquiry = Enquiry.of("instalments: {measure: D, since: {title: settled, firstYear: event-year}, of: {"
                        + title("a") + "}, " + EQUAL + "}")
                .granted("settled", "2020-12-31");

        assertThat(inShort(enquiry.in(2021))).isEqualTo("refused before-policy");
    }
}
