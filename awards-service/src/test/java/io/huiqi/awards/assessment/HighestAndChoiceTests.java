package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.Enquiry.inShort;
import static io.huiqi.awards.assessment.Enquiry.lines;
import static io.huiqi.awards.assessment.Enquiry.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.policy.Language;
import org.junit.jupiter.api.Test;

/** Of several amounts only one counts: the highest, the first, or the one chosen. */
class HighestAndChoiceTests {

    private static final String HIGHEST = "highest: {of: [{" + title("a") + "}, {" + title("b") + "}]}";
    private static final String FIRST = choice("order", "year");
    private static final String CHOSEN = choice("claimant", "life");

    private static String choice(String by, String over) {
        return "chooseOne: {by: " + by + ", over: " + over + ", options: {one: {zh: 甲, en: first, pays: {" + title("a")
                + "}}, two: {zh: 乙, en: second, pays: {" + title("b") + "}}}}";
    }

    @Test
    void onlyTheHighestOfTwoPays() {
        Assessment both = Enquiry.of(HIGHEST)
                .granted("a", "2021-02-01")
                .granted("b", "2021-03-01")
                .in(2021);

        assertThat(lines(both)).isEqualTo("B 800000.00");
        assertThat(both.trace())
                .anySatisfy(step -> assertThat(step.phrase().in(Language.ZH)).contains("2项就高：最高80万元"));
    }

    @Test
    void theLowerOnePaysWhereItIsAlone() {
        assertThat(lines(Enquiry.of(HIGHEST).granted("a", "2021-02-01").in(2021)))
                .isEqualTo("A 500000.00");
    }

    @Test
    void nothingIsDueWhereNeitherIs() {
        assertThat(inShort(Enquiry.of(HIGHEST).in(2021))).isEqualTo("nothing-due no-recognition");
    }

    @Test
    void whatTheYearPaidForALowerOneIsToppedUp() {
        Enquiry later = Enquiry.of(HIGHEST).granted("b", "2021-03-01").paid("main", "A", 2021, "500000.00");

        assertThat(lines(later.in(2021))).isEqualTo("B 300000.00");
    }

    @Test
    void aLowerOneAfterAHigherOnePaysNothing() {
        Enquiry later = Enquiry.of(HIGHEST).granted("a", "2021-03-01").paid("main", "B", 2021, "800000.00");

        assertThat(inShort(later.in(2021))).isEqualTo("nothing-due already-awarded");
    }

    @Test
    void anotherYearsPaymentDoesNotCountTowardsTheHighest() {
        Enquiry later = Enquiry.of(HIGHEST).granted("b", "2022-03-01").paid("main", "A", 2021, "500000.00");

        assertThat(lines(later.in(2022))).isEqualTo("B 800000.00");
    }

    @Test
    void theHighestIsUnknownWhileAFigureIsMissing() {
        String rule = "highest: {of: [{" + title("a") + "}, {matching: {measure: D, of: provincial, percent: 50}}]}";

        assertThat(inShort(Enquiry.of(rule).granted("a", "2021-02-01").in(2021)))
                .isEqualTo("needs-correction missing-figure");
    }

    @Test
    void theFirstOptionThatPaysAnythingIsTaken() {
        assertThat(lines(Enquiry.of(FIRST)
                        .granted("a", "2021-02-01")
                        .granted("b", "2021-03-01")
                        .in(2021)))
                .isEqualTo("A 500000.00");
        assertThat(lines(Enquiry.of(FIRST).granted("b", "2021-03-01").in(2021))).isEqualTo("B 800000.00");
    }

    @Test
    void anOptionPaidThisYearExcludesTheOthersThisYearOnly() {
        Enquiry second = Enquiry.of(FIRST).granted("a", "2022-02-01").paid("main", "B", 2021, "800000.00");

        assertThat(lines(second.in(2022))).isEqualTo("A 500000.00");
        Enquiry sameYear = Enquiry.of(FIRST).granted("a", "2021-02-01").paid("main", "B", 2021, "800000.00");
        assertThat(inShort(sameYear.in(2021))).isEqualTo("nothing-due no-recognition");
    }

    @Test
    void theClaimantsChoiceCounts() {
        Enquiry both = Enquiry.of(CHOSEN).granted("a", "2021-02-01").granted("b", "2021-03-01");

        assertThat(lines(both.choosing("two").in(2021))).isEqualTo("B 800000.00");
        assertThat(lines(both.choosing("one").in(2021))).isEqualTo("A 500000.00");
    }

    @Test
    void withoutAChoiceTheOptionsAreNamed() {
        Assessment open = Enquiry.of(CHOSEN).granted("a", "2021-02-01").in(2021);

        assertThat(inShort(open)).isEqualTo("needs-correction missing-choice");
        assertThat(open.reasons().get(0).phrase().in(Language.EN)).contains("first, second");
        assertThat(inShort(Enquiry.of(CHOSEN).choosing("three").in(2021))).isEqualTo("needs-correction missing-choice");
    }

    @Test
    void aChoiceOnceTakenBindsForEver() {
        Enquiry later = Enquiry.of(CHOSEN)
                .granted("b", "2023-03-01")
                .paid("main", "A", 2021, "500000.00")
                .choosing("two");

        assertThat(inShort(later.in(2023))).isEqualTo("nothing-due already-awarded");
    }
}
