package io.huiqi.inspection.inspection;

import static io.huiqi.inspection.inspection.StepsFixture.BEFORE;
import static io.huiqi.inspection.inspection.StepsFixture.DURING;
import static io.huiqi.inspection.inspection.StepsFixture.WANG;
import static io.huiqi.inspection.inspection.StepsFixture.ZHAO;
import static io.huiqi.inspection.inspection.StepsFixture.act;
import static io.huiqi.inspection.inspection.StepsFixture.steps;
import static io.huiqi.inspection.inspection.StepsFixture.taken;
import static io.huiqi.inspection.inspection.StepsFixture.visitOnTheSixteenth;
import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.InspectionEvent.InspectionConsentRevoked;
import io.huiqi.events.InspectionEvent.InspectionPassRevoked;
import io.huiqi.events.InspectionEvent.InspectionWithdrawn;
import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.Step.Barred;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.policy.PolicyFixtures;
import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.ProposalBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A request that is given up before its visit starts. */
class WithdrawalTests {

    private static final Act FIVE_O_CLOCK = act("2020-09-16T17:00:00+08:00");

    private final InspectionSteps steps = steps(policies(jiaozuo()));
    private final Withdrawal withdrawal =
            new Withdrawal(new InspectionCheck(policies(jiaozuo()), PolicyFixtures.MONDAY_TO_FRIDAY));

    @Test
    void aRequestThatWaitsIsWithdrawn() {
        Taken withdrawn = withdrawn(request(visitOnTheSixteenth()));

        assertThat(withdrawn.events())
                .containsExactly(new InspectionWithdrawn("i-1", StepsFixture.ENTERPRISE, BEFORE.at()));
        assertThat(withdrawn.inspection().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.inspection().timeline())
                .extracting(TimelineEntry::step)
                .containsExactly("REQUESTED", "WITHDRAWN");
    }

    @Test
    void thePassIsRevokedWithItAndTheConsentsAreVoid() {
        Taken withdrawn = withdrawn(allowed());

        assertThat(withdrawn.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(
                        InspectionWithdrawn.class,
                        InspectionConsentRevoked.class,
                        InspectionConsentRevoked.class,
                        InspectionPassRevoked.class));
        assertThat(withdrawn.inspection().pass().isRevoked()).isTrue();
        assertThat(withdrawn.inspection().proposal().consents().given())
                .hasSize(2)
                .allSatisfy(consent -> assertThat(consent.revokedAt()).isEqualTo(BEFORE.at()));
        assertThat(withdrawn.inspection().decision().isAllowed()).isFalse();
    }

    @Test
    void aConsentTakenBackBeforeIsNotTakenBackAgain() {
        Inspection halfConsented = taken(steps.revoke(allowed(), ConsentRole.GOVERNMENT_LEADER, BEFORE))
                .inspection();

        assertThat(withdrawn(halfConsented).events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(InspectionWithdrawn.class, InspectionConsentRevoked.class));
    }

    @Test
    void theSameAgainChangesNothing() {
        Inspection once = withdrawn(allowed()).inspection();

        assertThat(withdrawal.withdraw(once, DURING)).isEqualTo(new Taken(once, List.of()));
    }

    @Test
    void nothingElseHappensToItAfterwards() {
        Inspection gone = withdrawn(allowed()).inspection();
        Barred barred = new Barred(Bar.ALREADY_WITHDRAWN);
        Consent consent =
                new Consent(ConsentRole.DEPARTMENT_HEAD, "Zhang Wei", GovernmentLevel.CITY, BEFORE.at(), null);

        assertThat(steps.consent(gone, consent, BEFORE)).isEqualTo(barred);
        assertThat(steps.nameOfficers(gone, List.of(WANG, ZHAO), DrawnTeam.ANYBODY, BEFORE))
                .isEqualTo(barred);
        assertThat(steps.start(gone, DrawnTeam.ANYBODY, DURING)).isEqualTo(barred);
        assertThat(steps.finish(gone, DURING)).isEqualTo(new Barred(Bar.NOT_STARTED));
        assertThat(steps.passDeadline(gone, FIVE_O_CLOCK)).isEqualTo(new Barred(Bar.NOT_DUE));
    }

    @Test
    void onceTheVisitHasStartedItIsTooLate() {
        Inspection running =
                taken(steps.start(allowed(), DrawnTeam.ANYBODY, DURING)).inspection();
        Inspection finished = taken(steps.finish(running, DURING)).inspection();

        assertThat(withdrawal.withdraw(running, DURING)).isEqualTo(new Barred(Bar.ALREADY_STARTED));
        assertThat(withdrawal.withdraw(finished, DURING)).isEqualTo(new Barred(Bar.ALREADY_FINISHED));
    }

    @Test
    void inspectorsWhoDoNotComeMayWithdrawUntilTheTimeIsOver() {
        assertThat(withdrawal.withdraw(allowed(), act("2020-09-16T16:59:59+08:00")))
                .isInstanceOf(Taken.class);
        assertThat(withdrawal.withdraw(allowed(), FIVE_O_CLOCK)).isEqualTo(new Barred(Bar.TIME_IS_OVER));
    }

    @Test
    void aDeniedRequestStaysDenied() {
        Inspection denied = request(ProposalBuilder.visitOn("2020-09-15"));

        assertThat(withdrawal.withdraw(denied, BEFORE)).isEqualTo(new Barred(Bar.INSPECTION_DENIED));
    }

    @Test
    void anEmergencyToComeIsWithdrawnWithItsFilingAndOneThatHasBegunIsFiled() {
        Inspection emergency = request(visitOnTheSixteenth().kind(Kind.EMERGENCY));

        Inspection gone = withdrawn(emergency).inspection();

        assertThat(gone.nextDeadline()).isNull();
        assertThat(steps.file(gone, "Nothing happened.", BEFORE)).isEqualTo(new Barred(Bar.ALREADY_WITHDRAWN));
        assertThat(withdrawal.withdraw(emergency, act("2020-09-16T09:00:00+08:00")))
                .isEqualTo(new Barred(Bar.EMERGENCY_HAS_BEGUN));
    }

    private Taken withdrawn(Inspection inspection) {
        return taken(withdrawal.withdraw(inspection, BEFORE));
    }

    private Inspection allowed() {
        return request(visitOnTheSixteenth().withBothConsents());
    }

    private Inspection request(ProposalBuilder proposal) {
        return steps.request("i-1", StepsFixture.ENTERPRISE, proposal.build(), List.of(), BEFORE)
                .inspection();
    }
}
