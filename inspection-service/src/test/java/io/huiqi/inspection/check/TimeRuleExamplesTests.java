package io.huiqi.inspection.check;

import static io.huiqi.inspection.check.InspectionCheckFixture.decide;
import static io.huiqi.inspection.policy.PolicyFixtures.DEFAULT_READINGS;
import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static io.huiqi.inspection.policy.PolicyFixtures.policy;
import static io.huiqi.inspection.proposal.ProposalBuilder.instant;
import static io.huiqi.inspection.proposal.ProposalBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policy.PolicyFixtures;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.ProposalBuilder;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.quiet.DayRange;
import io.huiqi.inspection.quiet.QuietPeriod.DaysOfMonth;
import io.huiqi.inspection.rule.Outcome;
import io.huiqi.inspection.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of the time rules; local times are written with their offset +08:00. */
class TimeRuleExamplesTests {

    @Test
    void aNightAcrossTheEndOfTheQuietDaysMayOnlyUseItsSecondPart() {
        Decision decision = approved("2020-09-15T23:00:00+08:00", "2020-09-16T02:00:00+08:00");

        assertDenied(decision, "2020-09-15");
        assertOffers(decision, "2020-09-16T00:00:00+08:00", "2020-09-16T02:00:00+08:00");
    }

    @Test
    void fourDaysAcrossTheEndOfTheQuietDaysMayOnlyUseTheLastTwo() {
        Decision decision = approved("2020-09-14T00:00:00+08:00", "2020-09-17T18:00:00+08:00");

        assertDenied(decision, "2020-09-14", "2020-09-15");
        assertOffers(decision, "2020-09-16T00:00:00+08:00", "2020-09-17T18:00:00+08:00");
    }

    @Test
    void approvedDaysAfterTheFifteenthAreAllowed() {
        assertAllowed(approved("2020-09-16T00:00:00+08:00", "2020-09-18T18:00:00+08:00"), Reason.APPROVED);
    }

    @Test
    void daysIntoTheNextMonthAreDeniedAndTheFirstPartOffered() {
        Decision decision = approved("2020-09-30T09:00:00+08:00", "2020-10-02T17:00:00+08:00");

        assertDenied(decision, "2020-10-01", "2020-10-02");
        assertOffers(decision, "2020-09-30T09:00:00+08:00", "2020-10-01T00:00:00+08:00");
    }

    @Test
    void anEndAtMidnightDoesNotTouchTheQuietDay() {
        assertAllowed(approved("2020-09-30T09:00:00+08:00", "2020-10-01T00:00:00+08:00"), Reason.APPROVED);
    }

    @Test
    void anExemptInspectionRunsAcrossTheBoundary() {
        Decision decision = decide(visit("2020-09-14T00:00:00+08:00", "2020-09-18T00:00:00+08:00")
                .deployedBy(Deployer.CITY_GOVERNMENT)
                .about(Category.ENVIRONMENT)
                .withDocument());

        assertAllowed(decision, Reason.EXEMPT);
        assertThat(decision.days()).hasSize(4);
    }

    @Test
    void theUtcDateIsATrapAtTheEndOfTheQuietDays() {
        assertAllowed(approved("2020-09-15T16:00:00Z", "2020-09-15T18:00:00Z"), Reason.APPROVED);
    }

    @Test
    void theUtcDateIsATrapAtTheirBeginning() {
        assertDenied(approved("2020-09-30T16:00:00Z", "2020-09-30T18:00:00Z"), "2020-10-01");
    }

    @Test
    void theLastSecondBeforeTheQuietDaysIsAllowed() {
        assertAllowed(approved("2020-09-30T15:59:59Z", "2020-09-30T16:00:00Z"), Reason.APPROVED);
    }

    @Test
    void februaryOfAnOrdinaryYearIsFollowedByAQuietDay() {
        Decision decision = approved("2021-02-28T09:00:00+08:00", "2021-03-01T12:00:00+08:00");

        assertDenied(decision, "2021-03-01");
        assertOffers(decision, "2021-02-28T09:00:00+08:00", "2021-03-01T00:00:00+08:00");
    }

    @Test
    void theLeapDayIsAnOrdinaryDay() {
        assertAllowed(approved("2024-02-29T00:00:00+08:00", "2024-03-01T00:00:00+08:00"), Reason.APPROVED);
    }

    @Test
    void anyOffsetNamesTheSameInstant() {
        assertAllowed(approved("2020-09-15T11:00:00-05:00", "2020-09-15T12:30:00-05:00"), Reason.APPROVED);
        assertDenied(approved("2020-09-15T10:59:00-05:00", "2020-09-15T12:30:00-05:00"), "2020-09-15");
        assertAllowed(approved("2020-09-16T05:45:00+13:45", "2020-09-16T06:00:00+13:45"), Reason.APPROVED);
    }

    @Test
    void publicHolidaysDoNotShiftTheQuietDays() {
        assertDenied(approved("2020-10-09T09:00:00+08:00", "2020-10-09T17:00:00+08:00"), "2020-10-09");
        assertAllowed(approved("2021-02-16T09:00:00+08:00", "2021-02-16T17:00:00+08:00"), Reason.APPROVED);
    }

    @Test
    void theLongestOfSeveralAllowedPartsIsOffered() {
        Decision decision = approved("2020-09-30T09:00:00+08:00", "2020-11-10T00:00:00+08:00");

        assertOffers(decision, "2020-10-16T00:00:00+08:00", "2020-11-01T00:00:00+08:00");
    }

    @Test
    void theEarliestOfEquallyLongPartsIsOffered() {
        Decision decision = approved("2020-09-30T12:00:00+08:00", "2020-10-16T12:00:00+08:00");

        assertOffers(decision, "2020-09-30T12:00:00+08:00", "2020-10-01T00:00:00+08:00");
    }

    @Test
    void nothingIsOfferedWhereEveryDayIsDenied() {
        assertThat(approved("2020-09-01T00:00:00+08:00", "2020-09-16T00:00:00+08:00")
                        .alternative())
                .isNull();
    }

    @Test
    void nothingIsOfferedWhereNothingIsDenied() {
        assertThat(approved("2020-09-16T00:00:00+08:00", "2020-09-17T00:00:00+08:00")
                        .alternative())
                .isNull();
    }

    @Test
    void eachDayIsJudgedByThePolicyInForceOnIt() {
        InspectionPolicy longer = policy(
                "jiaozuo-2022",
                LocalDate.of(2022, 1, 1),
                new DaysOfMonth(List.of(new DayRange(1, 25))),
                DEFAULT_READINGS);
        ProposalBuilder proposal =
                visit("2021-12-31T09:00:00+08:00", "2022-01-27T00:00:00+08:00").withBothConsents();

        Decision decision = new InspectionCheck(policies(jiaozuo(), longer), PolicyFixtures.MONDAY_TO_FRIDAY)
                .decide(proposal.build());

        assertThat(decision.blockingDays())
                .hasSize(25)
                .startsWith(LocalDate.of(2022, 1, 1))
                .endsWith(LocalDate.of(2022, 1, 25));
        assertThat(decision.decisive().policy()).isEqualTo("jiaozuo-2022");
        assertThat(decision.days().get(0).policy()).isEqualTo("jiaozuo-2020-17");
    }

    private static Decision approved(String start, String end) {
        return decide(visit(start, end).withBothConsents());
    }

    private static void assertAllowed(Decision decision, Reason reason) {
        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(decision.decisive().reason()).isEqualTo(reason);
        assertThat(decision.blockingDays()).isEmpty();
    }

    private static void assertDenied(Decision decision, String... blockingDays) {
        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.decisive().reason()).isEqualTo(Reason.QUIET);
        assertThat(decision.blockingDays()).extracting(LocalDate::toString).containsExactly(blockingDays);
    }

    private static void assertOffers(Decision decision, String start, String end) {
        assertThat(decision.alternative()).isEqualTo(new Visit(instant(start), instant(end)));
    }
}
