package io.huiqi.inspection.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.policy.GreenChannelDay;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policy.MeetingRules;
import io.huiqi.inspection.policy.MeetingRules.Shift;
import io.huiqi.inspection.policyfile.HolidayReader;
import io.huiqi.inspection.policyfile.PolicyReader;
import io.huiqi.inspection.workday.WorkingDays;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clause 20-6 by the city's own policy file and the State Council's calendar. */
class MeetingProcedureTests {

    private static final InspectionPolicy POLICY =
            new PolicyReader().read("jiaozuo", resource("/inspection-policies/jiaozuo-2020-17.yaml"));
    private static final WorkingDays WORKING_DAYS = new HolidayReader().read(resource("/public-holidays-cn.json"));

    private final MeetingProcedure procedure = procedure(POLICY);

    @Test
    void theCityTenCountiesAndDistrictsAndTheZoneEachMeet() {
        assertThat(due("2020-09", "2020-09-01T00:00:00+08:00"))
                .extracting(meeting -> meeting.area().level())
                .hasSize(12)
                .containsOnlyOnce("city", "zone");
    }

    @Test
    void theDayBeginsAtMidnightInShanghai() {
        assertThat(due("2020-09", "2020-08-31T15:59:59Z")).isEmpty();
        assertThat(due("2020-09", "2020-08-31T16:00:00Z")).isNotEmpty();
        assertThat(procedure.monthAt(Instant.parse("2020-12-31T16:00:00Z"))).isEqualTo(YearMonth.of(2021, 1));
    }

    @Test
    void aNewHouseCallsNobodyToADayThatIsOver() {
        // The 1st of November 2020 was a Sunday: the meetings are on the 2nd.
        YearMonth november = YearMonth.of(2020, 11);
        assertThat(procedure.toCome(november, Instant.parse("2020-11-02T15:59:59Z")))
                .hasSize(12);
        assertThat(procedure.toCome(november, Instant.parse("2020-11-02T16:00:00Z")))
                .isEmpty();
    }

    @Test
    void noMeetingIsCalledForADayBeforeThePolicyWasInForce() {
        assertThat(due("2020-07", "2020-07-31T12:00:00+08:00")).isEmpty();
        assertThat(due("2020-08", "2020-08-01T00:00:00+08:00")).isNotEmpty();
    }

    @Test
    void aVersionThatBeginsLaterInTheMonthTakesNoMeetingAway() {
        InspectionPolicy successor = new InspectionPolicy(
                "successor",
                POLICY.title(),
                LocalDate.of(2020, 9, 15),
                POLICY.quietPeriod(),
                POLICY.exemption(),
                POLICY.readings(),
                POLICY.notice(),
                POLICY.greenChannelDay(),
                POLICY.clauses());
        MeetingProcedure both = new MeetingProcedure(
                new InspectionPolicies(ZoneId.of("Asia/Shanghai"), List.of(POLICY, successor)), WORKING_DAYS);

        assertThat(both.due(YearMonth.of(2020, 9), at("2020-09-01T00:00:00+08:00")))
                .extracting(Meeting::policy)
                .hasSize(12)
                .containsOnly(POLICY.id());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08, 2020-08-03",
        "2020-09, 2020-09-01",
        "2020-10, 2020-10-09",
        "2020-11, 2020-11-02",
        "2021-01, 2021-01-04",
        "2021-05, 2021-05-06",
        "2021-08, 2021-08-02",
        "2021-10, 2021-10-08"
    })
    void onADayOffTheMeetingMovesToTheNextWorkingDayAndTheDayStays(YearMonth month, LocalDate date) {
        Meeting meeting =
                due(month.toString(), month.atEndOfMonth() + "T12:00:00+08:00").get(0);

        assertThat(meeting.date()).isEqualTo(date);
        assertThat(meeting.greenChannelDay()).isEqualTo(month.atDay(1));
        assertThat(meeting.id()).isEqualTo(month + "-410800");
    }

    @Test
    void whereTheCityDoesNotShiftTheMeetingIsOnTheDayItself() {
        MeetingRules rules = Objects.requireNonNull(
                Objects.requireNonNull(POLICY.greenChannelDay()).meetings());
        InspectionPolicy unshifted = new InspectionPolicy(
                POLICY.id(),
                POLICY.title(),
                POLICY.validFrom(),
                POLICY.quietPeriod(),
                POLICY.exemption(),
                POLICY.readings(),
                POLICY.notice(),
                new GreenChannelDay(
                        1, new MeetingRules(Shift.NONE, rules.recordWorkingDays(), rules.invitees(), rules.areas())),
                POLICY.clauses());

        assertThat(procedure(unshifted)
                        .due(YearMonth.of(2020, 10), at("2020-10-01T00:00:00+08:00"))
                        .get(0)
                        .date())
                .isEqualTo("2020-10-01");
    }

    @Test
    void theReminderComesAfterTheLastDayForTheRecordAndOnce() {
        Meeting meeting = due("2020-09", "2020-09-01T00:00:00+08:00").get(0);

        assertThat(meeting.recordBy()).isEqualTo("2020-09-04");
        assertThat(procedure.passDeadline(meeting, at("2020-09-04T23:59:59+08:00")))
                .isInstanceOf(MeetingStep.Unchanged.class);
        MeetingStep first = procedure.passDeadline(meeting, at("2020-09-05T00:00:00+08:00"));
        assertThat(first).isInstanceOfSatisfying(MeetingStep.Taken.class, taken -> {
            assertThat(taken.events()).hasSize(1);
            assertThat(procedure.passDeadline(taken.meeting(), at("2020-09-06T00:00:00+08:00")))
                    .isInstanceOf(MeetingStep.Unchanged.class);
        });
    }

    private List<Meeting> due(String month, String now) {
        return procedure.due(YearMonth.parse(month), at(now));
    }

    private static MeetingProcedure procedure(InspectionPolicy policy) {
        return new MeetingProcedure(new InspectionPolicies(ZoneId.of("Asia/Shanghai"), List.of(policy)), WORKING_DAYS);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static InputStream resource(String path) {
        try (InputStream in = Objects.requireNonNull(MeetingProcedureTests.class.getResourceAsStream(path))) {
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
