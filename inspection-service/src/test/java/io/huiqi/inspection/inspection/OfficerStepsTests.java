package io.huiqi.inspection.inspection;

import static io.huiqi.inspection.inspection.StepsFixture.BEFORE;
import static io.huiqi.inspection.inspection.StepsFixture.DURING;
import static io.huiqi.inspection.inspection.StepsFixture.LIU;
import static io.huiqi.inspection.inspection.StepsFixture.WANG;
import static io.huiqi.inspection.inspection.StepsFixture.ZHAO;
import static io.huiqi.inspection.inspection.StepsFixture.act;
import static io.huiqi.inspection.inspection.StepsFixture.policy;
import static io.huiqi.inspection.inspection.StepsFixture.steps;
import static io.huiqi.inspection.inspection.StepsFixture.taken;
import static io.huiqi.inspection.inspection.StepsFixture.visitOnTheSixteenth;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.InspectionEvent.InspectionOfficersNamed;
import io.huiqi.events.InspectionEvent.InspectionPassIssued;
import io.huiqi.events.InspectionEvent.InspectionPassRevoked;
import io.huiqi.inspection.inspection.Step.Barred;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.inspection.pass.FormerPass;
import io.huiqi.inspection.policy.OfficerRule;
import io.huiqi.inspection.policy.OfficerRule.RequiredFor;
import io.huiqi.inspection.proposal.Kind;
import io.huiqi.inspection.proposal.Proposal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who visits, and what cannot be before that is named. */
class OfficerStepsTests {

    private static final List<Officer> TWO = List.of(WANG, LIU);

    private final InspectionSteps steps = steps(policies(policy(RequiredFor.REFUSAL)));

    @Test
    void officersNamedForAnAllowedVisitReplaceThePassAndItsNumber() {
        Inspection allowed = allowed(steps);

        Taken named = taken(steps.nameOfficers(allowed, TWO, DrawnTeam.ANYBODY, BEFORE));

        assertThat(named.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(
                        InspectionOfficersNamed.class, InspectionPassRevoked.class, InspectionPassIssued.class));
        assertThat(named.inspection().officers()).isEqualTo(TWO);
        assertThat(named.inspection().pass().number())
                .isNotEqualTo(allowed.pass().number());
        assertThat(named.inspection().former())
                .containsExactly(new FormerPass(allowed.pass().number(), true));
    }

    @Test
    void beforeTheConsentsNamingIssuesNoPass() {
        Inspection asked = request(steps, visitOnTheSixteenth().build()).inspection();

        Taken named = taken(steps.nameOfficers(asked, TWO, DrawnTeam.ANYBODY, BEFORE));

        assertThat(named.events()).hasOnlyElementsOfType(InspectionOfficersNamed.class);
        assertThat(named.inspection().pass()).isNull();
    }

    @Test
    void theSameOfficersAgainChangeNothing() {
        Inspection named = taken(steps.nameOfficers(allowed(steps), TWO, DrawnTeam.ANYBODY, BEFORE))
                .inspection();

        assertThat(steps.nameOfficers(named, TWO, DrawnTeam.ANYBODY, DURING)).isEqualTo(new Taken(named, List.of()));
    }

    @Test
    void onceTheVisitHasStartedNobodyElseComes() {
        Inspection running =
                taken(steps.start(allowed(steps), DrawnTeam.ANYBODY, DURING)).inspection();

        assertThat(steps.nameOfficers(running, TWO, DrawnTeam.ANYBODY, DURING))
                .isEqualTo(new Barred(Bar.ALREADY_STARTED));
    }

    @Test
    void whenTheTimeIsOverNobodyIsNamed() {
        assertThat(steps.nameOfficers(allowed(steps), TWO, DrawnTeam.ANYBODY, act("2020-09-16T17:00:00+08:00")))
                .isEqualTo(new Barred(Bar.OUTSIDE_ITS_TIME));
    }

    @Test
    void anOfficerWhomTheLotsDidNotGiveNeitherIsNamedNorStarts() {
        DrawnTeam drawn = new DrawnTeam(Set.of("H-1", "H-3"));
        Inspection named = taken(steps.nameOfficers(allowed(steps), TWO, DrawnTeam.ANYBODY, BEFORE))
                .inspection();

        assertThat(steps.nameOfficers(allowed(steps), TWO, drawn, BEFORE)).isEqualTo(new Barred(Bar.OFFICER_NOT_DRAWN));
        assertThat(steps.start(named, drawn, DURING)).isEqualTo(new Barred(Bar.OFFICER_NOT_DRAWN));
        assertThat(steps.nameOfficers(named, List.of(WANG, ZHAO), drawn, BEFORE))
                .isInstanceOf(Taken.class);
    }

    @Test
    void theSameCertificateTwiceIsOneOfficer() {
        List<Officer> twice = List.of(WANG, new Officer("Another name", WANG.certificateNo()));

        assertThat(steps.nameOfficers(allowed(steps), twice, DrawnTeam.ANYBODY, BEFORE))
                .isEqualTo(new Barred(Bar.TOO_FEW_OFFICERS));
    }

    @Test
    void aCityMayAskForMoreThanTwo() {
        InspectionSteps three = steps(policies(policy(new OfficerRule(3, RequiredFor.REFUSAL))));

        assertThat(three.nameOfficers(allowed(three), TWO, DrawnTeam.ANYBODY, BEFORE))
                .isEqualTo(new Barred(Bar.TOO_FEW_OFFICERS));
        assertThat(three.nameOfficers(allowed(three), List.of(WANG, LIU, ZHAO), DrawnTeam.ANYBODY, BEFORE))
                .isInstanceOf(Taken.class);
    }

    @Test
    void whereOfficersAreRequiredForTheStartItWaitsForThem() {
        InspectionSteps strict = steps(policies(policy(RequiredFor.START)));
        Inspection allowed = allowed(strict);

        assertThat(allowed.pass()).isNotNull();
        assertThat(strict.start(allowed, DrawnTeam.ANYBODY, DURING)).isEqualTo(new Barred(Bar.OFFICERS_NOT_NAMED));
        Inspection named = taken(strict.nameOfficers(allowed, TWO, DrawnTeam.ANYBODY, DURING))
                .inspection();
        assertThat(strict.start(named, DrawnTeam.ANYBODY, DURING)).isInstanceOf(Taken.class);
    }

    @Test
    void whereOfficersAreRequiredForThePassItIsIssuedWhenTheyAreNamed() {
        InspectionSteps strictest = steps(policies(policy(RequiredFor.PASS)));
        Inspection allowed = allowed(strictest);

        assertThat(allowed.status()).isEqualTo(Status.ALLOWED);
        assertThat(allowed.pass()).isNull();
        assertThat(strictest.start(allowed, DrawnTeam.ANYBODY, DURING)).isEqualTo(new Barred(Bar.OFFICERS_NOT_NAMED));
        Taken named = taken(strictest.nameOfficers(allowed, TWO, DrawnTeam.ANYBODY, BEFORE));
        assertThat(named.events())
                .extracting(Object::getClass)
                .isEqualTo(List.of(InspectionOfficersNamed.class, InspectionPassIssued.class));
    }

    @Test
    void anEmergencyWaitsForNoNames() {
        InspectionSteps strictest = steps(policies(policy(RequiredFor.PASS)));
        Inspection emergency = request(
                        strictest, visitOnTheSixteenth().kind(Kind.EMERGENCY).build())
                .inspection();

        assertThat(emergency.pass()).isNotNull();
        assertThat(strictest.start(emergency, DrawnTeam.ANYBODY, DURING)).isInstanceOf(Taken.class);
        assertThat(new OfficerDuty(policies(policy(RequiredFor.PASS))).isWanting(emergency))
                .isFalse();
    }

    private static Inspection allowed(InspectionSteps steps) {
        return request(steps, visitOnTheSixteenth().withBothConsents().build()).inspection();
    }

    private static Taken request(InspectionSteps steps, Proposal proposal) {
        return steps.request("i-1", "91410802MA45ABC18C", proposal, List.of(), BEFORE);
    }
}
