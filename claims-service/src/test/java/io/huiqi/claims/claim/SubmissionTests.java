package io.huiqi.claims.claim;

import static io.huiqi.claims.claim.ClaimFixtures.DECISION;
import static io.huiqi.claims.claim.ClaimFixtures.EVENING;
import static io.huiqi.claims.claim.ClaimFixtures.MISSING_FIGURE;
import static io.huiqi.claims.claim.ClaimFixtures.MORNING;
import static io.huiqi.claims.claim.ClaimFixtures.after;
import static io.huiqi.claims.claim.ClaimFixtures.application;
import static io.huiqi.claims.claim.ClaimFixtures.awaitingCorrection;
import static io.huiqi.claims.claim.ClaimFixtures.inStatus;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.events.ClaimEvent;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubmissionTests {

    @Test
    void aNewClaimIsSubmittedInItsFirstRound() {
        Transition transition = Claim.submit("claim-1", application(), "integration", MORNING);

        assertThat(transition.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(transition.claim().round()).isEqualTo(1);
        assertThat(transition.claim().timeline())
                .containsExactly(new TimelineEntry(ClaimStatus.SUBMITTED, MORNING, "integration", null));
        assertThat(transition.events())
                .containsExactly(new ClaimSubmitted(
                        "claim-1",
                        1,
                        "91410802MA45ABC18C",
                        "jiaozuo-2020-17",
                        "revenue-milestones",
                        2020,
                        null,
                        null,
                        null,
                        null,
                        MORNING));
    }

    @Test
    void submittingAgainBeginsANewRoundWithoutAnAssessment() {
        Transition transition = (Transition) awaitingCorrection().resubmit(Amendment.NONE, "integration", EVENING);

        assertThat(transition.claim().round()).isEqualTo(2);
        assertThat(transition.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(transition.claim().assessment()).isNull();
        assertThat(transition.claim().submittedAt()).isEqualTo(MORNING);
        assertThat(transition.claim().timeline())
                .extracting(TimelineEntry::status)
                .containsExactly(ClaimStatus.SUBMITTED, ClaimStatus.CORRECTION, ClaimStatus.SUBMITTED);
        assertThat(transition.events())
                .singleElement()
                .extracting(event -> ((ClaimSubmitted) event).round())
                .isEqualTo(2);
    }

    @Test
    void whatAnAmendmentLeavesOutStays() {
        Amendment amendment = new Amendment("line-2", null, null, DECISION, null);

        Transition transition = (Transition) awaitingCorrection().resubmit(amendment, "integration", EVENING);

        Application amended = transition.claim().application();
        assertThat(amended.project()).isEqualTo("line-2");
        assertThat(amended.decision()).isEqualTo(DECISION);
        assertThat(amended.recognition()).isNull();
        assertThat(amended.evidence()).isEmpty();
        assertThat(transition.events())
                .singleElement()
                .extracting(event -> ((ClaimSubmitted) event).decision())
                .isEqualTo(new ClaimEvent.DecisionDocument("焦政纪要〔2021〕3号", LocalDate.of(2021, 6, 30), "800000.00"));
    }

    @Test
    void eachRoundTellsWhenTheFirstWasSubmitted() {
        Claim second = after(awaitingCorrection().resubmit(Amendment.NONE, "integration", EVENING));
        Claim awaiting = after(second.assess(second(AssessmentOutcome.NEEDS_CORRECTION), EVENING));
        Transition third = (Transition) awaiting.resubmit(Amendment.NONE, "integration", EVENING);

        assertThat(third.events())
                .containsExactly(new ClaimSubmitted(
                        "claim-1",
                        3,
                        "91410802MA45ABC18C",
                        "jiaozuo-2020-17",
                        "revenue-milestones",
                        2020,
                        null,
                        null,
                        null,
                        null,
                        MORNING));
    }

    @Test
    void aChoiceThatWasLeftOutIsMadeWhenSubmittingAgainAndStaysThen() {
        Amendment chooses = new Amendment(null, null, "rent", null, null);

        Transition chosen = (Transition) awaitingCorrection().resubmit(chooses, "integration", EVENING);

        assertThat(chosen.claim().application().choice()).isEqualTo("rent");
        assertThat(chosen.claim().application().amendedBy(Amendment.NONE).choice())
                .isEqualTo("rent");
        assertThat(chosen.events())
                .singleElement()
                .extracting(event -> ((ClaimSubmitted) event).choice())
                .isEqualTo("rent");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CORRECTION", "RETURNED"},
            mode = EnumSource.Mode.EXCLUDE)
    void aClaimIsNotSubmittedAgainUnlessThatIsAwaited(ClaimStatus status) {
        assertThat(inStatus(status).resubmit(Amendment.NONE, "integration", EVENING))
                .isEqualTo(Refusal.NOT_AWAITED);
    }

    @Test
    void aReturnedClaimMayBeSubmittedAgain() {
        assertThat(inStatus(ClaimStatus.RETURNED).resubmit(Amendment.NONE, "integration", EVENING))
                .isInstanceOf(Transition.class);
    }

    @Test
    void theAwardKeyTellsAwardsApartByAllThatNamesThem() {
        List<Application> different = List.of(
                to("a", "b", "c", 2020, null, null),
                to("a", "b", "c", 2021, null, null),
                to("a", "b", "d", 2020, null, null),
                to("a", "x", "c", 2020, null, null),
                to("x", "b", "c", 2020, null, null),
                to("a", "b", "c", 2020, "p", null),
                to("a", "b", "c", 2020, null, "p"),
                to("a", "b", "c", 2020, "p", "p"));

        assertThat(different).extracting(Application::awardKey).doesNotHaveDuplicates();
    }

    @Test
    void choiceDecisionAndEvidenceDoNotMakeAnotherAward() {
        Application plain = application();
        Application documented = plain.amendedBy(
                new Amendment(null, null, "rent", DECISION, List.of(new Evidence("minutes.pdf", null, null))));

        assertThat(documented.awardKey()).isEqualTo(plain.awardKey());
    }

    private static Assessment second(AssessmentOutcome outcome) {
        return new Assessment(2, Procedure.EXPRESS, outcome, null, List.of(), List.of(MISSING_FIGURE), "1");
    }

    private static Application to(
            String enterprise, String policy, String item, int year, String project, String recognition) {
        return new Application(enterprise, policy, item, year, project, recognition, null, null, List.of());
    }
}
