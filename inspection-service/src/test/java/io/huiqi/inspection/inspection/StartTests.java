package io.huiqi.inspection.inspection;

import static io.huiqi.inspection.inspection.StepsFixture.BEFORE;
import static io.huiqi.inspection.inspection.StepsFixture.DURING;
import static io.huiqi.inspection.inspection.StepsFixture.act;
import static io.huiqi.inspection.inspection.StepsFixture.steps;
import static io.huiqi.inspection.inspection.StepsFixture.visitOnTheSixteenth;
import static io.huiqi.inspection.policy.PolicyFixtures.DEFAULT_READINGS;
import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static io.huiqi.inspection.policy.PolicyFixtures.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.inspection.Step.Barred;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.policy.Readings;
import io.huiqi.inspection.policy.Readings.CategoryScope;
import io.huiqi.inspection.policy.Readings.OutsideQuietDays;
import io.huiqi.inspection.policy.Readings.OwnRandomPlan;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.quiet.DayRange;
import io.huiqi.inspection.quiet.QuietPeriod.DaysOfMonth;
import io.huiqi.inspection.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The start is decided once more, by the rules and consents of its moment. */
class StartTests {

    private static final LocalDate MID_SEPTEMBER = LocalDate.of(2020, 9, 16);

    @Test
    void aPolicyThatMadeTheDayQuietSinceBarsTheStart() {
        InspectionSteps changed = steps(policies(
                jiaozuo(),
                policy("longer", MID_SEPTEMBER, new DaysOfMonth(List.of(new DayRange(1, 20))), DEFAULT_READINGS)));

        assertBarred(changed, allowedByTheOldRules(), Reason.QUIET);
    }

    @Test
    void aPolicyThatAsksForConsentsSinceBarsTheStartWithoutThem() {
        InspectionSteps before = steps(policies(jiaozuo()));
        Inspection deployed = before.request(
                        "i-1",
                        "91410802MA45ABC18C",
                        visitOnTheSixteenth()
                                .deployedBy(Deployer.STATE)
                                .about(Category.WORK_SAFETY)
                                .withDocument()
                                .build(),
                        List.of(),
                        BEFORE)
                .inspection();
        InspectionSteps changed = steps(policies(
                jiaozuo(),
                policy(
                        "stricter",
                        MID_SEPTEMBER,
                        jiaozuo().quietPeriod(),
                        new Readings(
                                OutsideQuietDays.BOTH_CONSENTS_NEEDED,
                                OwnRandomPlan.QUALIFIED_DEPLOYER_NEEDED,
                                CategoryScope.BINDS_ALL_DEPLOYERS))));

        assertThat(before.start(deployed, DrawnTeam.ANYBODY, DURING)).isInstanceOf(Taken.class);
        assertBarred(changed, deployed, Reason.NO_APPROVAL);
    }

    @Test
    void aConsentThatNoLongerStandsBarsTheStartWhateverTheStatusSays() {
        Inspection allowed = allowedByTheOldRules();
        Proposal revoked = allowed.proposal()
                .with(allowed.proposal()
                        .consents()
                        .revoked(
                                ConsentRole.GOVERNMENT_LEADER,
                                act("2020-09-16T08:59:59+08:00").at()));

        assertBarred(steps(policies(jiaozuo())), with(allowed, revoked), Reason.APPROVAL_INVALID);
    }

    @Test
    void underTheSameRulesAndConsentsTheVisitStarts() {
        assertThat(steps(policies(jiaozuo())).start(allowedByTheOldRules(), DrawnTeam.ANYBODY, DURING))
                .isInstanceOf(Taken.class);
    }

    private static Inspection allowedByTheOldRules() {
        return steps(policies(jiaozuo()))
                .request(
                        "i-1",
                        "91410802MA45ABC18C",
                        visitOnTheSixteenth().withBothConsents().build(),
                        List.of(),
                        BEFORE)
                .inspection();
    }

    private static void assertBarred(InspectionSteps steps, Inspection inspection, Reason reason) {
        assertThat(steps.start(inspection, DrawnTeam.ANYBODY, DURING)).isInstanceOfSatisfying(Barred.class, barred -> {
            assertThat(barred.bar()).isEqualTo(Bar.NO_LONGER_ALLOWED);
            assertThat(barred.decision().decisive().reason()).isEqualTo(reason);
        });
    }

    private static Inspection with(Inspection of, Proposal proposal) {
        return new Inspection(
                of.id(),
                of.enterprise(),
                proposal,
                of.officers(),
                of.status(),
                of.decision(),
                of.pass(),
                null,
                null,
                null,
                null,
                of.timeline(),
                of.jointVisit(),
                of.sequence());
    }
}
