package io.huiqi.inspection.check;

import static io.huiqi.inspection.proposal.ProposalBuilder.visitOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policy.Notice;
import io.huiqi.inspection.policy.PolicyFixtures;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.ProposalBuilder;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The period of notice of a city that has one: three working days. 2020-09-18 is a Friday. */
class NoticeTests {

    private static final LocalDate FRIDAY = LocalDate.of(2020, 9, 18);

    @Test
    void anInspectionIsFiledSoManyWorkingDaysBefore() {
        assertThat(decide(visitOn("2020-09-23").withBothConsents(), FRIDAY).isAllowed())
                .isTrue();

        Decision tooEarly = decide(visitOn("2020-09-22").withBothConsents(), FRIDAY);

        assertThat(tooEarly.decisive().reason()).isEqualTo(Reason.NOTICE_TOO_SHORT);
        assertThat(tooEarly.isCurableByConsent()).isFalse();
    }

    @Test
    void theDayOfFilingCountsInTheCitysZone() {
        Instant lateOnThursdayInUtc = Instant.parse("2020-09-17T16:30:00Z");
        Proposal proposal = check(3).filed(visitOn("2020-09-23").build(), lateOnThursdayInUtc);

        assertThat(proposal.filedOn()).isEqualTo(FRIDAY);
    }

    @Test
    void theDaysInTimeAreOfferedInstead() {
        Decision decision = decide(
                ProposalBuilder.visit("2020-09-21T09:00:00+08:00", "2020-09-25T17:00:00+08:00")
                        .withBothConsents(),
                FRIDAY);

        assertThat(decision.blockingDays()).containsExactly(LocalDate.of(2020, 9, 21), LocalDate.of(2020, 9, 22));
        assertThat(decision.alternative())
                .isEqualTo(new Visit(
                        Instant.parse("2020-09-22T16:00:00Z"), ProposalBuilder.instant("2020-09-25T17:00:00+08:00")));
    }

    @Test
    void emergenciesCasesAndDeployedInspectionsWaitForNoNotice() {
        assertThat(decide(visitOn("2020-09-18").kind(Kind.EMERGENCY), FRIDAY).isAllowed())
                .isTrue();
        assertThat(decide(visitOn("2020-09-18").kind(Kind.CASE_INVESTIGATION).withCaseNumber(), FRIDAY)
                        .isAllowed())
                .isTrue();
        assertThat(decide(
                                visitOn("2020-09-18")
                                        .deployedBy(Deployer.STATE)
                                        .about(Category.WORK_SAFETY)
                                        .withDocument(),
                                FRIDAY)
                        .isAllowed())
                .isTrue();
    }

    @Test
    void whereTheTextAsksForNoNoticeAVisitMayBeAskedForOnItsDay() {
        Proposal proposal = visitOn("2020-09-18").withBothConsents().build().filedOn(FRIDAY);

        assertThat(check(0).decide(proposal).isAllowed()).isTrue();
    }

    private static Decision decide(ProposalBuilder proposal, LocalDate filedOn) {
        return check(3).decide(proposal.build().filedOn(filedOn));
    }

    private static InspectionCheck check(int workingDays) {
        InspectionPolicy policy = PolicyFixtures.jiaozuo();
        InspectionPolicy other = new InspectionPolicy(
                "other-city",
                policy.title(),
                policy.validFrom(),
                policy.quietPeriod(),
                policy.exemption(),
                policy.readings(),
                new Notice(workingDays, 3, 5, 30),
                policy.greenChannelDay(),
                policy.clauses());
        return new InspectionCheck(PolicyFixtures.policies(other), PolicyFixtures.MONDAY_TO_FRIDAY);
    }
}
