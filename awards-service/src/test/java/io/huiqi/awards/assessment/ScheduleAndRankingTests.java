package io.huiqi.awards.assessment;

import static io.huiqi.awards.assessment.Enquiry.inShort;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a year pays by its place after an event, and what a rank pays. */
class ScheduleAndRankingTests {

    private static final String YEARS =
            "years: [{pays: 50万}, {percent: 50, of: output, cap: 30万}, {percent: 25, of: output}]}";
    private static final String SINCE_TITLE =
            "schedule: {measure: D, since: {title: settled, firstYear: event-year}, " + YEARS;
    private static final String SINCE_LISTED =
            "schedule: {measure: D, since: {listedIn: pilots, firstYear: year-after}, " + YEARS;
    private static final String PLACES = "ranking: {measure: D, rank: rank, pays: [100万, 50万, 30万], ";

    @ParameterizedTest
    @CsvSource({
        "2021, , payable 500000.00",
        "2022, 600000.00, payable 300000.00",
        "2022, 600000.02, payable 300000.00",
        "2022, 0.01, payable 0.01",
        "2022, 0.00, nothing-due below-threshold",
        "2022, , needs-correction missing-figure",
        "2023, 0.02, payable 0.01",
        "2023, 0.01, nothing-due below-threshold",
        "2024, 600000.00, nothing-due below-threshold"
    })
    void eachYearSinceATitlePaysItsOwnAmount(int year, String output, String expected) {
        Enquiry enquiry =
                Enquiry.of(SINCE_TITLE).granted("settled", "2021-12-31").figure("output", year, output);

        assertThat(inShort(enquiry.in(year))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2022, nothing-due not-yet-due", "2023, payable 500000.00"})
    void yearsCanBeCountedFromTheFirstYearOnAList(int year, String expected) {
        Enquiry enquiry = Enquiry.of(SINCE_LISTED).listed("pilots", 2022).listed("pilots", 2023);

        assertThat(inShort(enquiry.in(year))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, event-year, 2021, nothing-due below-threshold",
        "2021-01-01, event-year, 2021, payable 500000.00",
        "2021-12-31, event-year, 2021, payable 500000.00",
        "2021-12-31, year-after, 2021, nothing-due not-yet-due",
        "2021-12-31, year-after, 2022, payable 500000.00",
        "2022-01-01, event-year, 2021, nothing-due no-recognition",
        ", event-year, 2021, needs-correction missing-figure"
    })
    void yearsCanBeCountedFromTheRegistrationWhereTheClauseItselfNamesNewEnterprises(
            String registeredOn, String firstYear, int year, String expected) {
        Enquiry enquiry = Enquiry.of("schedule: {measure: D, since: {event: registration, firstYear: " + firstYear
                + ", ground: {clause: \"9\", zh: 新注册企业, en: newly registered enterprises}}, years: [{pays: 50万}]}");
        if (registeredOn != null) {
            enquiry.registeredOn(registeredOn);
        }

        assertThat(inShort(enquiry.in(year))).isEqualTo(expected);
    }

    @Test
    void aYearIsPaidOnce() {
        Enquiry enquiry =
                Enquiry.of(SINCE_TITLE).granted("settled", "2021-12-31").paid("main", "D", 2021, "500000.00");

        assertThat(inShort(enquiry.in(2021))).isEqualTo("refused duplicate");
    }

    @ParameterizedTest
    @CsvSource({
        "1.00, payable 1000000.00",
        "3.00, payable 300000.00",
        "4.00, nothing-due not-ranked",
        "0.00, nothing-due not-ranked",
        "1.50, needs-correction missing-figure",
        "-1.00, needs-correction missing-figure",
        ", needs-correction missing-figure"
    })
    void theFirstRanksPay(String rank, String expected) {
        assertThat(inShort(Enquiry.of(PLACES + "ties: all}")
                        .figure("rank", 2021, rank)
                        .in(2021)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "all, 2, 2, payable 500000.00",
        "none, 2, 2, nothing-due not-ranked",
        "none, 2, 1, payable 500000.00",
        "share, 1, 1, payable 1000000.00",
        "share, 1, 2, payable 750000.00",
        "share, 1, 3, payable 600000.00",
        "share, 3, 3, payable 100000.00",
        "share, 2, 7, payable 114285.71",
        "share, 2, 0, needs-correction missing-figure",
        "share, 2, , needs-correction missing-figure"
    })
    void tiesAreDecidedByThePolicy(String ties, String rank, String holders, String expected) {
        Enquiry enquiry = Enquiry.of(PLACES + "ties: " + ties + ", holders: holders}")
                .figure("rank", 2021, rank + ".00")
                .figure("holders", 2021, holders == null ? null : holders + ".00");

        assertThat(inShort(enquiry.in(2021))).isEqualTo(expected);
    }

    @Test
    void aRankIsPaidOnceAYear() {
        Enquiry enquiry = Enquiry.of(PLACES + "ties: all}")
                .figure("rank", 2021, "1.00")
                .figure("rank", 2022, "1.00")
                .paid("main", "D", 2021, "1000000.00");

        assertThat(inShort(enquiry.in(2021))).isEqualTo("refused duplicate");
        assertThat(inShort(enquiry.in(2022))).isEqualTo("payable 1000000.00");
    }
}
