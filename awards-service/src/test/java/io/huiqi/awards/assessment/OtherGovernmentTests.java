package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.Enquiry.inShort;
import static io.huiqi.awards.assessment.Enquiry.title;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another government gave is taken off, or matched. */
class OtherGovernmentTests {

    @ParameterizedTest
    @CsvSource({
        "'', 0.00, payable 800000.00",
        "'', 0.01, payable 799999.99",
        "'', 799999.99, payable 0.01",
        "'', 800000.00, nothing-due offset",
        "'', 900000.00, nothing-due offset",
        "', percent: 50', 800000.00, payable 400000.00",
        "', percent: 50', 0.01, payable 799999.99",
        "'', , needs-correction missing-figure"
    })
    void anAwardGotElsewhereIsTakenOff(String percent, String got, String expected) {
        Enquiry enquiry = Enquiry.of("offset: {of: {" + title("b") + "}, got: provincial" + percent + "}")
                .granted("b", "2021-03-01")
                .figure("provincial", 2021, got);

        assertThat(inShort(enquiry.in(2021))).isEqualTo(expected);
    }

    @Test
    void whereNothingIsDueNobodyAsksWhatWasGotElsewhere() {
        assertThat(inShort(Enquiry.of("offset: {of: {" + title("b") + "}, got: provincial}")
                        .in(2021)))
                .isEqualTo("nothing-due no-recognition");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, nothing-due below-threshold",
        "0.01, payable 0.01",
        "0.03, payable 0.02",
        "999999.98, payable 499999.99",
        "1000000.00, payable 500000.00",
        "1000000.02, payable 500000.00",
        ", needs-correction missing-figure"
    })
    void anAwardGotElsewhereIsMatchedUpToACap(String got, String expected) {
        Enquiry enquiry = Enquiry.of("matching: {measure: D, of: provincial, percent: 50, cap: 50万}")
                .figure("provincial", 2021, got);

        assertThat(inShort(enquiry.in(2021))).isEqualTo(expected);
    }

    @Test
    void anAwardIsMatchedOnceAYearAndWithoutACapInFull() {
        String rule = "matching: {measure: D, of: provincial, percent: 100}";
        Enquiry again = Enquiry.of(rule)
                .figure("provincial", 2021, "2000000.00")
                .figure("provincial", 2022, "3000000.00")
                .paid("main", "D", 2021, "2000000.00");

        assertThat(inShort(again.in(2021))).isEqualTo("refused duplicate");
        assertThat(inShort(again.in(2022))).isEqualTo("payable 3000000.00");
    }
}
