package io.huiqi.inspection.ledger;

import static io.huiqi.inspection.ledger.LedgerFixture.ACT;
import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static io.huiqi.inspection.proposal.ProposalBuilder.instant;
import static io.huiqi.inspection.proposal.ProposalBuilder.visit;
import static io.huiqi.inspection.proposal.ProposalBuilder.visitOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.InspectionEvent.InspectionAllowed;
import io.huiqi.events.InspectionEvent.InspectionConsentRevoked;
import io.huiqi.events.InspectionEvent.InspectionPassIssued;
import io.huiqi.events.InspectionEvent.InspectionPassRevoked;
import io.huiqi.events.VisitEvent.InspectionRescheduled;
import io.huiqi.events.VisitEvent.JointVisitAgreed;
import io.huiqi.events.VisitEvent.JointVisitDissolved;
import io.huiqi.events.VisitEvent.JointVisitExtended;
import io.huiqi.events.VisitEvent.JointVisitLeft;
import io.huiqi.events.VisitEvent.JointVisitProposed;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.DrawnTeam;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Status;
import io.huiqi.inspection.inspection.Step;
import io.huiqi.inspection.ledger.JointVisit.State;
import io.huiqi.inspection.ledger.LedgerStep.Bar;
import io.huiqi.inspection.ledger.LedgerStep.Barred;
import io.huiqi.inspection.ledger.LedgerStep.Unchanged;
import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policy.JointVisitRules;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How several departments come to visit an enterprise together. */
class JointVisitTests {

    private final LedgerFixture fixture = new LedgerFixture(policies(jiaozuo()));

    @Test
    void twoDepartmentsWithinAMonthAreAskedToComeTogether() {
        fixture.request("a", visitOn("2020-09-17").by("Market"));
        assertThat(fixture.heard).isEmpty();

        fixture.request(
                "b",
                visit("2020-09-28T09:00:00+08:00", "2020-09-28T11:00:00+08:00").by("Fire"));

        assertThat(fixture.heard).singleElement().isInstanceOfSatisfying(JointVisitProposed.class, proposed -> {
            assertThat(proposed.period()).isEqualTo("2020-09");
            assertThat(proposed.inspections()).containsExactly("a", "b");
            assertThat(proposed.departments()).extracting("name").containsExactly("Market", "Fire");
            assertThat(proposed.start()).isEqualTo(instant("2020-09-17T09:00:00+08:00"));
            assertThat(proposed.end()).isEqualTo(instant("2020-09-17T17:00:00+08:00"));
        });
    }

    @Test
    void oneDepartmentTwiceOrTwoInDifferentMonthsAreNotAsked() {
        fixture.request("a", visitOn("2020-09-17").by("Market"));
        fixture.request("b", visitOn("2020-09-18").by("Market"));
        fixture.request("c", visitOn("2020-10-16").by("Fire"));

        assertThat(fixture.heard).isEmpty();
    }

    @Test
    void aPeriodOfDaysBeginsWithTheEarliestVisit() {
        LedgerFixture days = new LedgerFixture(policies(within30Days()));
        days.request("a", visitOn("2020-09-28").by("Market"));
        days.request("b", visitOn("2020-10-28").by("Fire"));
        assertThat(days.heard).isEmpty();

        days.request("c", visitOn("2020-10-27").by("Water"));

        assertThat(days.joint().period()).isEqualTo("2020-09-28/2020-10-27");
        assertThat(days.joint().inspections()).containsExactly("a", "c");
    }

    @Test
    void aThirdRequestExtendsTheSameProposal() {
        proposed();
        String id = fixture.joint().id();

        fixture.request("c", visitOn("2020-09-22").by("Environment"));

        assertThat(fixture.kinds()).containsExactly(JointVisitProposed.class, JointVisitExtended.class);
        assertThat(fixture.ledger.jointVisits()).singleElement().satisfies(joint -> {
            assertThat(joint.id()).isEqualTo(id);
            assertThat(joint.inspections()).containsExactly("a", "b", "c");
        });
    }

    @Test
    void aLongerThirdVisitChangesTheTimeAndVoidsTheAnswers() {
        proposed();
        fixture.join("a");

        fixture.request(
                "c",
                visit("2020-09-22T08:00:00+08:00", "2020-09-23T18:00:00+08:00").by("Environment"));

        JointVisitExtended extended = (JointVisitExtended) fixture.heard.get(1);
        assertThat(extended.answersVoid()).isTrue();
        assertThat(extended.start()).isEqualTo(instant("2020-09-22T08:00:00+08:00"));
        fixture.join("b");
        fixture.join("c");
        assertThat(fixture.joint().state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void theTimeProposedIsNoQuietDayEvenIfOneOfThemMightUseIt() {
        fixture.request(
                "a",
                visitOn("2020-09-10")
                        .by("Market")
                        .deployedBy(Deployer.STATE)
                        .about(Category.WORK_SAFETY)
                        .withDocument());
        fixture.request(
                "b",
                visit("2020-09-20T10:00:00+08:00", "2020-09-20T11:00:00+08:00").by("Fire"));

        assertThat(fixture.joint().slot())
                .isEqualTo(new Visit(instant("2020-09-20T10:00:00+08:00"), instant("2020-09-20T18:00:00+08:00")));
    }

    @Test
    void whenAllHaveJoinedTheVisitIsAgreedOnce() {
        proposed();
        fixture.join("a");
        fixture.join("b");

        assertThat(fixture.kinds()).containsExactly(JointVisitProposed.class, JointVisitAgreed.class);
        assertThat(fixture.join("b")).isInstanceOf(Unchanged.class);
        assertThat(fixture.decline("b")).isEqualTo(new Barred(Bar.JOINT_VISIT_CLOSED));
        assertThat(fixture.ledger.sequence()).isEqualTo(2);
    }

    @Test
    void aDeniedRequestIsNotAskedAtAll() {
        fixture.request("a", visitOn("2020-09-17").by("Market"));
        fixture.request("b", visitOn("2020-09-10").by("Fire"));

        assertThat(fixture.heard).isEmpty();
    }

    @Test
    void whoeverDeclinesLeavesAndTheRestMayStillAgree() {
        proposed();
        fixture.request("c", visitOn("2020-09-22").by("Environment"));
        fixture.join("a");
        fixture.join("b");

        fixture.decline("c");

        assertThat(fixture.kinds())
                .containsExactly(
                        JointVisitProposed.class,
                        JointVisitExtended.class,
                        JointVisitLeft.class,
                        JointVisitAgreed.class);
        assertThat(fixture.join("c")).isEqualTo(new Barred(Bar.JOINT_VISIT_CLOSED));
    }

    @Test
    void aProposalOfWhichOneDepartmentIsLeftIsDissolvedAndNotMadeAgain() {
        proposed();
        fixture.decline("b");
        fixture.request("d", visitOn("2020-10-20").by("Water"));

        assertThat(fixture.kinds()).containsExactly(JointVisitProposed.class, JointVisitDissolved.class);
        assertThat(fixture.joint().state()).isEqualTo(State.DISSOLVED);
    }

    @Test
    void aVisitThatHasBegunLeavesTheProposal() {
        Inspection begun =
                fixture.request("a", visitOn("2020-09-17").by("Market").withBothConsents());
        fixture.request("b", visitOn("2020-09-18").by("Fire"));
        fixture.request("c", visitOn("2020-09-19").by("Environment"));
        fixture.now = instant("2020-09-17T09:30:00+08:00");

        fixture.enter(((Step.Taken) fixture.inspections.start(begun, DrawnTeam.ANYBODY, new Act(fixture.now, "tester")))
                .inspection());

        JointVisitLeft left = (JointVisitLeft) fixture.heard.get(2);
        assertThat(left.reason()).isEqualTo("running");
        assertThat(left.inspections()).containsExactly("b", "c");
        assertThat(left.start()).isAfter(fixture.now);
    }

    @Test
    void aWithdrawnRequestLeavesTheProposal() {
        proposed();
        Inspection third = fixture.request("c", visitOn("2020-09-21").by("Water"));

        fixture.enter(((Step.Taken) fixture.withdrawal.withdraw(third, ACT)).inspection());

        JointVisitLeft left = (JointVisitLeft) fixture.heard.get(fixture.heard.size() - 1);
        assertThat(left.reason()).isEqualTo("withdrawn");
        assertThat(left.inspections()).containsExactly("a", "b");
    }

    @Test
    void theSameStateEnteredAgainChangesNothing() {
        Inspection inspection = fixture.request("a", visitOn("2020-09-17").by("Market"));

        assertThat(fixture.enter(inspection)).isInstanceOf(Unchanged.class);
    }

    @Test
    void consentsGivenBeforeTheNewStartStillCountAndThePassIsReplaced() {
        Inspection allowed =
                fixture.request("a", visitOn("2020-09-17").by("Market").withBothConsents());

        Step.Taken moved = (Step.Taken) fixture.rescheduling.move(allowed, "j", on("2020-09-22"), ACT);

        assertThat(moved.inspection().status()).isEqualTo(Status.ALLOWED);
        assertThat(moved.inspection().jointVisit()).isEqualTo("j");
        assertThat(moved.inspection().proposal().visit()).isEqualTo(on("2020-09-22"));
        assertThat(moved.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(
                        InspectionRescheduled.class,
                        InspectionPassRevoked.class,
                        InspectionAllowed.class,
                        InspectionPassIssued.class));
        assertThat(((InspectionAllowed) moved.events().get(2)).start())
                .isEqualTo(on("2020-09-22").start());
        assertThat(fixture.rescheduling.move(moved.inspection(), "j", on("2020-09-22"), ACT))
                .isEqualTo(new Step.Barred(io.huiqi.inspection.inspection.Bar.ALREADY_JOINED));
    }

    @Test
    void aConsentNotDatedBeforeTheNewStartLapsesAndIsNamed() {
        Inspection allowed =
                fixture.request("a", visitOn("2020-09-22").by("Market").withBothConsents());

        Step.Taken moved = (Step.Taken) fixture.rescheduling.move(allowed, "j", on("2020-09-17"), ACT);

        assertThat(moved.inspection().status()).isEqualTo(Status.AWAITING_CONSENT);
        assertThat(moved.events().get(0))
                .isInstanceOfSatisfying(
                        InspectionRescheduled.class,
                        rescheduled -> assertThat(rescheduled.lapsedConsents())
                                .containsExactly("department-head", "government-leader"));
        assertThat(moved.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(
                        InspectionRescheduled.class,
                        InspectionConsentRevoked.class,
                        InspectionConsentRevoked.class,
                        InspectionPassRevoked.class));
    }

    private static InspectionPolicy within30Days() {
        InspectionPolicy month = jiaozuo();
        return new InspectionPolicy(
                month.id(),
                month.title(),
                month.validFrom(),
                month.quietPeriod(),
                month.exemption(),
                month.readings(),
                month.notice(),
                month.officers(),
                month.greenChannelDay(),
                new JointVisitRules(30, 2),
                month.frequency(),
                month.clauses());
    }

    private void proposed() {
        fixture.request("a", visitOn("2020-09-17").by("Market"));
        fixture.request("b", visitOn("2020-09-18").by("Fire"));
    }

    private static Visit on(String day) {
        return new Visit(instant(day + "T09:00:00+08:00"), instant(day + "T17:00:00+08:00"));
    }
}
