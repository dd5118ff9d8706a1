package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.Enquiry.inShort;
import static io.huiqi.awards.assessment.Enquiry.item;
import static io.huiqi.awards.assessment.Enquiry.lines;
import static io.huiqi.awards.assessment.Enquiry.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import io.huiqi.awards.policy.Terms.Recovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An item is open on terms: in a window, within a deadline, for so many, on evidence that counts. */
class TermsTests {

    @ParameterizedTest
    @CsvSource({
        "2022-02-28, refused outside-window",
        "2022-03-01, payable 500000.00",
        "2022-05-31, payable 500000.00",
        "2022-06-01, refused outside-window",
        "2021-04-01, refused outside-window"
    })
    void claimsAreTakenInsideTheWindowOfTheYearAfter(String day, String expected) {
        Enquiry enquiry = Enquiry.of(title("a"), "window: {from: 03-01, to: 05-31}")
                .granted("a", "2021-02-01")
                .claimedOn(day);

        assertThat(inShort(enquiry.in(2021))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-09, refused outside-window",
        "2023-01-10, payable 500000.00",
        "2023-01-11, refused outside-window"
    })
    void aWindowCanBeDates(String day, String expected) {
        Enquiry enquiry = Enquiry.of(title("a"), "window: {from: 2023-01-10, to: 2023-01-10}")
                .granted("a", "2021-02-01")
                .claimedOn(day);

        assertThat(inShort(enquiry.in(2021))).isEqualTo(expected);
    }

    @Test
    void theWindowIsNamedAndAsksNothingWhereNoDayIsGiven() {
        Enquiry enquiry =
                Enquiry.of(title("a"), "window: {from: 03-01, to: 05-31}").granted("a", "2021-02-01");

        assertThat(inShort(enquiry.in(2021))).isEqualTo("payable 500000.00");
        assertThat(enquiry.claimedOn("2022-06-01")
                        .in(2021)
                        .reasons()
                        .get(0)
                        .phrase()
                        .in(Language.ZH))
                .isEqualTo("2022-06-01申报，不在申报期2022-03-01至2022-05-31内");
    }

    @ParameterizedTest
    @CsvSource({
        "months: 6, 2022-02-28, payable 500000.00",
        "months: 6, 2022-03-01, refused past-deadline",
        "days: 30, 2021-09-30, payable 500000.00",
        "days: 30, 2021-10-01, refused past-deadline",
        "'months: 1, days: 2', 2021-10-02, payable 500000.00",
        "'months: 1, days: 2', 2021-10-03, refused past-deadline"
    })
    void aTitleHasToBeClaimedInTime(String within, String day, String expected) {
        Enquiry enquiry = Enquiry.of(title("a"), "deadlines: [{title: a, " + within + "}]")
                .granted("a", "2021-08-31")
                .claimedOn(day);

        assertThat(inShort(enquiry.in(2021))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-30, 2022, refused before-policy",
        "2022-07-01, 2022, payable 500000.00",
        "2023-12-31, 2023, payable 500000.00",
        "2021-08-01, 2021, refused before-policy",
        "2024-01-01, 2024, refused after-policy"
    })
    void anItemCanApplyForLessTimeThanItsPolicy(String granted, int year, String expected) {
        Enquiry enquiry = Enquiry.of(title("a"), "validity: {from: 2022-07-01, firstYear: 2022, until: 2023-12-31}")
                .granted("a", granted);

        assertThat(inShort(enquiry.in(year))).isEqualTo(expected);
    }

    @Test
    void aYearPaysForSoManyProjects() {
        String limit = "limits: [{count: projects, perYear: 2}]";
        Enquiry three = Enquiry.of(title("a"), limit)
                .granted("a", "2021-02-01", "P1")
                .granted("a", "2021-02-02", "P2")
                .granted("a", "2021-02-03", "P3");

        assertThat(lines(three.in(2021))).isEqualTo("A 500000.00, A 500000.00");
        Enquiry full = Enquiry.of(title("a"), limit)
                .granted("a", "2021-02-03", "P3")
                .paid("main", "A", "P1", 2021, "500000.00")
                .paid("main", "A", "P2", 2021, "500000.00");
        assertThat(inShort(full.in(2021))).isEqualTo("nothing-due limit-reached");
        Enquiry nextYear = Enquiry.of(title("a"), limit)
                .granted("a", "2022-02-03", "P3")
                .paid("main", "A", "P1", 2021, "500000.00")
                .paid("main", "A", "P2", 2021, "500000.00");
        assertThat(inShort(nextYear.in(2022))).isEqualTo("payable 500000.00");
    }

    @ParameterizedTest
    @CsvSource({"1, nothing-due limit-reached", "2, payable 500000.00"})
    void aYearPaysForSoManyItems(int perYear, String expected) {
        Enquiry enquiry = Enquiry.ofItems(
                        item(
                                "main",
                                title("a"),
                                "limits: [{count: items, perYear: " + perYear + ", among: [main, other]}]"),
                        item("other", title("b")))
                .granted("a", "2021-02-01")
                .paid("other", "B", 2021, "800000.00");

        assertThat(inShort(enquiry.in(2021))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "audit, tax, refuse, payable 500000.00",
        "tax, audit, refuse, needs-correction unaccepted-source",
        "self, tax, refuse, needs-correction unaccepted-source",
        "self, self, remark, payable 500000.00",
        ", , refuse, payable 500000.00"
    })
    void figuresCountFromAcceptedSources(String assessed, String before, String otherwise, String expected) {
        Enquiry enquiry = Enquiry.of(
                        title("a"), "evidence: {assessed: [tax, audit], before: [tax], otherwise: " + otherwise + "}")
                .granted("a", "2021-02-01");
        if (assessed != null) {
            enquiry.reportedBy(assessed, 2021).reportedBy(before, 2020);
        }

        assertThat(inShort(enquiry.in(2021))).isEqualTo(expected);
    }

    @Test
    void aRemarkNamesTheSourceThatIsNotAccepted() {
        Assessment remarked = Enquiry.of(title("a"), "evidence: {assessed: [tax], before: [tax], otherwise: remark}")
                .granted("a", "2021-02-01")
                .reportedBy("self", 2021)
                .in(2021);

        assertThat(remarked.trace())
                .anySatisfy(step -> assertThat(step.phrase().in(Language.EN))
                        .isEqualTo("the figures of 2021 come from self; accepted as evidence: tax"));
    }

    @Test
    void recoveryConditionsAreKeptByName() {
        Enquiry enquiry = Enquiry.of(
                title("a"),
                "recovery: {left: {clause: \"9\", years: 10, percent: 100, zh: 十年内迁出的退回, en: moved away within ten years}}");

        assertThat(enquiry.policy().items().get("main").terms().recoveriesById())
                .extractingByKey("left")
                .extracting(Recovery::clause, Recovery::years)
                .containsExactly("9", 10);
    }
}
