package io.huiqi.inspection.inspection;

import static io.huiqi.inspection.policy.PolicyFixtures.MONDAY_TO_FRIDAY;
import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static io.huiqi.inspection.proposal.ProposalBuilder.instant;
import static io.huiqi.inspection.proposal.ProposalBuilder.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.InspectionEvent.EmergencyFiled;
import io.huiqi.events.InspectionEvent.EmergencyFilingMissed;
import io.huiqi.events.InspectionEvent.InspectionAllowed;
import io.huiqi.events.InspectionEvent.InspectionConsentRevoked;
import io.huiqi.events.InspectionEvent.InspectionConsented;
import io.huiqi.events.InspectionEvent.InspectionDenied;
import io.huiqi.events.InspectionEvent.InspectionFinished;
import io.huiqi.events.InspectionEvent.InspectionOverrun;
import io.huiqi.events.InspectionEvent.InspectionPassIssued;
import io.huiqi.events.InspectionEvent.InspectionPassRevoked;
import io.huiqi.events.InspectionEvent.InspectionRequested;
import io.huiqi.events.InspectionEvent.InspectionStarted;
import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.inspection.Step.Barred;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.pass.PassIssuer;
import io.huiqi.inspection.pass.PassNumbers;
import io.huiqi.inspection.pass.PlainSeal;
import io.huiqi.inspection.proposal.Category;
import io.huiqi.inspection.proposal.Consent;
import io.huiqi.inspection.proposal.ConsentRole;
import io.huiqi.inspection.proposal.Deployer;
import io.huiqi.inspection.proposal.GovernmentLevel;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.ProposalBuilder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The life of an inspection, step by step, with the events each step causes. */
class InspectionStepsTests {

    private static final String ENTERPRISE = "91410802MA45ABC18C";
    private static final Act BEFORE = act("2020-09-29T10:00:00+08:00");
    private static final Act DURING = act("2020-09-30T10:00:00+08:00");
    private static final Act AT_MIDNIGHT = act("2020-10-01T00:00:00+08:00");

    private final InspectionSteps steps = new InspectionSteps(
            new InspectionCheck(policies(jiaozuo()), MONDAY_TO_FRIDAY),
            new PassIssuer(new PassNumbers(new Random(1)), new PlainSeal()),
            new OfficerDuty(policies(jiaozuo())),
            new EmergencyDeadline(policies(jiaozuo()), MONDAY_TO_FRIDAY));

    @Test
    void aRequestThatLacksConsentsOnlyWaitsForThem() {
        Taken requested = request(lastDayOfSeptember());

        assertThat(requested.inspection().status()).isEqualTo(Status.AWAITING_CONSENT);
        assertEvents(requested, InspectionRequested.class);
    }

    @Test
    void aRequestThatTouchesAQuietDayIsDeniedAtOnce() {
        Taken requested = request(
                visit("2020-09-30T09:00:00+08:00", "2020-10-01T00:00:01+08:00").withBothConsents());

        assertThat(requested.inspection().status()).isEqualTo(Status.DENIED);
        assertEvents(
                requested,
                InspectionRequested.class,
                InspectionConsented.class,
                InspectionConsented.class,
                InspectionDenied.class);
        assertThat(steps.consent(requested.inspection(), head(), BEFORE)).isEqualTo(new Barred(Bar.INSPECTION_DENIED));
    }

    @Test
    void theSecondConsentAllowsTheVisitAndIssuesThePass() {
        Inspection requested = request(lastDayOfSeptember()).inspection();

        Taken first = taken(steps.consent(requested, head(), BEFORE));
        Taken second = taken(steps.consent(first.inspection(), leader(), BEFORE));

        assertEvents(first, InspectionConsented.class);
        assertEvents(second, InspectionConsented.class, InspectionAllowed.class, InspectionPassIssued.class);
        assertThat(second.inspection().status()).isEqualTo(Status.ALLOWED);
        assertThat(second.inspection().sequence()).isEqualTo(5);
    }

    @Test
    void anExemptInspectionIsAllowedWithoutConsents() {
        Taken requested = request(visit("2020-09-10T09:00:00+08:00", "2020-09-10T17:00:00+08:00")
                .deployedBy(Deployer.STATE)
                .about(Category.WORK_SAFETY)
                .withDocument());

        assertThat(requested.inspection().status()).isEqualTo(Status.ALLOWED);
        assertEvents(requested, InspectionRequested.class, InspectionAllowed.class, InspectionPassIssued.class);
    }

    @Test
    void aConsentTakenBackRevokesThePass() {
        Taken revoked = taken(steps.revoke(allowed(), ConsentRole.GOVERNMENT_LEADER, BEFORE));

        assertEvents(revoked, InspectionConsentRevoked.class, InspectionPassRevoked.class);
        assertThat(revoked.inspection().status()).isEqualTo(Status.AWAITING_CONSENT);
        assertThat(revoked.inspection().pass().isRevoked()).isTrue();
        assertThat(start(revoked.inspection(), DURING)).isEqualTo(new Barred(Bar.NOT_ALLOWED));
        assertThat(steps.revoke(revoked.inspection(), ConsentRole.GOVERNMENT_LEADER, BEFORE))
                .isEqualTo(new Barred(Bar.NO_SUCH_CONSENT));
    }

    @Test
    void aConsentTakenBackDuringTheVisitStopsIt() {
        Inspection running = taken(start(allowed(), DURING)).inspection();

        Taken revoked = taken(steps.revoke(running, ConsentRole.DEPARTMENT_HEAD, act("2020-09-30T11:00:00+08:00")));

        assertEvents(revoked, InspectionConsentRevoked.class, InspectionPassRevoked.class, InspectionOverrun.class);
        assertThat(revoked.inspection().status()).isEqualTo(Status.OVERRUN);
    }

    @Test
    void aConsentThatAnExemptInspectionDoesNotNeedMayBeTakenBack() {
        Inspection exempt = request(visit("2020-09-10T09:00:00+08:00", "2020-09-10T17:00:00+08:00")
                        .deployedBy(Deployer.STATE)
                        .about(Category.WORK_SAFETY)
                        .withDocument()
                        .withHeadConsent())
                .inspection();

        Taken revoked = taken(steps.revoke(exempt, ConsentRole.DEPARTMENT_HEAD, BEFORE));

        assertEvents(revoked, InspectionConsentRevoked.class);
        assertThat(revoked.inspection().status()).isEqualTo(Status.ALLOWED);
    }

    @Test
    void midnightBetweenTheCheckAndTheStartBarsTheStart() {
        assertThat(start(allowed(), AT_MIDNIGHT)).isEqualTo(new Barred(Bar.OUTSIDE_ITS_TIME));
        assertEvents(taken(start(allowed(), act("2020-09-30T23:59:59+08:00"))), InspectionStarted.class);
    }

    @Test
    void aVisitStillRunningAtMidnightHasRunIntoAQuietDay() {
        Inspection running = taken(start(allowed(), DURING)).inspection();

        assertThat(steps.passDeadline(running, act("2020-09-30T23:59:59+08:00")))
                .isInstanceOf(Barred.class);
        Taken overrun = taken(steps.passDeadline(running, AT_MIDNIGHT));

        assertThat(overrun.events()).singleElement().isInstanceOfSatisfying(InspectionOverrun.class, event -> {
            assertThat(event.intoQuietDay()).isTrue();
            assertThat(event.mustEndBy()).isEqualTo(AT_MIDNIGHT.at());
        });
        assertThat(steps.passDeadline(overrun.inspection(), AT_MIDNIGHT)).isInstanceOf(Barred.class);
    }

    @Test
    void leavingLateIsAnOverrunEvenIfNobodyNoticed() {
        Inspection running = taken(start(allowed(), DURING)).inspection();

        assertEvents(taken(steps.finish(running, AT_MIDNIGHT)), InspectionFinished.class);
        Taken late = taken(steps.finish(running, act("2020-10-01T00:00:01+08:00")));

        assertEvents(late, InspectionOverrun.class, InspectionFinished.class);
        assertThat(steps.finish(late.inspection(), AT_MIDNIGHT)).isEqualTo(new Barred(Bar.ALREADY_FINISHED));
    }

    @Test
    void anEmergencyIsFiledWithinThreeWorkingDaysOrLate() {
        Inspection emergency = request(visit("2020-09-10T02:00:00+08:00", "2020-09-10T08:00:00+08:00")
                        .kind(Kind.EMERGENCY))
                .inspection();

        assertThat(filed(emergency, "2020-09-15T23:59:59+08:00").onTime()).isTrue();
        assertThat(filed(emergency, "2020-09-16T00:00:00+08:00").onTime()).isFalse();
        assertThat(steps.file(allowed(), "A report.", BEFORE)).isEqualTo(new Barred(Bar.NOT_AN_EMERGENCY));
    }

    @Test
    void anEmergencyNotFiledIsNotedOnceWhenItsLastDayIsOver() {
        Inspection emergency = request(visit("2020-09-10T02:00:00+08:00", "2020-09-10T08:00:00+08:00")
                        .kind(Kind.EMERGENCY))
                .inspection();

        assertThat(steps.passDeadline(emergency, act("2020-09-15T23:59:59+08:00")))
                .isEqualTo(new Barred(Bar.NOT_DUE));
        Taken missed = taken(steps.passDeadline(emergency, act("2020-09-16T00:00:00+08:00")));

        assertEvents(missed, EmergencyFilingMissed.class);
        assertThat(steps.passDeadline(missed.inspection(), act("2020-09-17T00:00:00+08:00")))
                .isEqualTo(new Barred(Bar.NOT_DUE));
        assertThat(filed(missed.inspection(), "2020-09-17T00:00:00+08:00").onTime())
                .isFalse();
    }

    @Test
    void everyStepIsInTheTimeline() {
        Inspection finished = taken(steps.finish(taken(start(allowed(), DURING)).inspection(), DURING))
                .inspection();

        assertThat(finished.timeline())
                .extracting(TimelineEntry::step)
                .containsExactly("REQUESTED", "STARTED", "FINISHED");
        assertThat(finished.timeline()).extracting(TimelineEntry::by).containsOnly("tester");
    }

    private EmergencyFiled filed(Inspection emergency, String at) {
        return (EmergencyFiled)
                taken(steps.file(emergency, "Leak sealed.", act(at))).events().get(0);
    }

    private Taken request(ProposalBuilder proposal) {
        return steps.request("i-1", ENTERPRISE, proposal.build(), List.of(), BEFORE);
    }

    private Step start(Inspection inspection, Act act) {
        return steps.start(inspection, DrawnTeam.ANYBODY, act);
    }

    private Inspection allowed() {
        return request(lastDayOfSeptember().withBothConsents()).inspection();
    }

    private static ProposalBuilder lastDayOfSeptember() {
        return visit("2020-09-30T09:00:00+08:00", "2020-10-01T00:00:00+08:00");
    }

    private static Consent head() {
        return new Consent(ConsentRole.DEPARTMENT_HEAD, "Zhang Wei", GovernmentLevel.CITY, BEFORE.at(), null);
    }

    private static Consent leader() {
        return new Consent(ConsentRole.GOVERNMENT_LEADER, "Li Na", GovernmentLevel.CITY, BEFORE.at(), null);
    }

    private static Act act(String at) {
        return new Act(instant(at), "tester");
    }

    private static Taken taken(Step step) {
        assertThat(step).isInstanceOf(Taken.class);
        return (Taken) step;
    }

    private static void assertEvents(Taken taken, Class<?>... types) {
        assertThat(taken.events()).extracting(Object::getClass).isEqualTo(List.of(types));
    }
}
