package io.huiqi.claims.claim;

import static io.huiqi.claims.claim.ClaimFixtures.AWARD;
import static io.huiqi.claims.claim.ClaimFixtures.BELOW_THRESHOLD;
import static io.huiqi.claims.claim.ClaimFixtures.EVENING;
import static io.huiqi.claims.claim.ClaimFixtures.MISSING_FIGURE;
import static io.huiqi.claims.claim.ClaimFixtures.NOON;
import static io.huiqi.claims.claim.ClaimFixtures.after;
import static io.huiqi.claims.claim.ClaimFixtures.assessment;
import static io.huiqi.claims.claim.ClaimFixtures.awaitingCorrection;
import static io.huiqi.claims.claim.ClaimFixtures.granted;
import static io.huiqi.claims.claim.ClaimFixtures.inStatus;
import static io.huiqi.claims.claim.ClaimFixtures.payable;
import static io.huiqi.claims.claim.ClaimFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimCorrectionRequested;
import io.huiqi.events.ClaimEvent.ClaimRejected;
import io.huiqi.events.LocalizedText;
import io.huiqi.events.Reason;
import io.huiqi.kit.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTests {

    private static final Reason POOL_WAITING =
            new Reason("pool-waiting", new LocalizedText("排队等候资金", "In line for money"), "8");

    @Test
    void aPayableExpressClaimKeepsItsAssessmentAndWaitsForTheAward() {
        Transition transition = (Transition) submitted().assess(payable(1, Procedure.EXPRESS), NOON);

        assertThat(transition.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(transition.claim().assessment()).isEqualTo(payable(1, Procedure.EXPRESS));
        assertThat(transition.claim().timeline()).hasSize(1);
        assertThat(transition.events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "EXPRESS", mode = EnumSource.Mode.EXCLUDE)
    void aPayableClaimThatPeopleDecideIsAccepted(Procedure procedure) {
        Transition transition = (Transition) submitted().assess(payable(1, procedure), NOON);

        assertThat(transition.claim().status()).isEqualTo(ClaimStatus.ACCEPTED);
        assertThat(transition.claim().assessment()).isEqualTo(payable(1, procedure));
        assertThat(transition.events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPayableClaimThatWaitsForMoneyIsAcceptedWhateverItsProcedureAndSaysSo(Procedure procedure) {
        Claim claim = after(submitted().assess(waiting(procedure), NOON));

        assertThat(claim.status()).isEqualTo(ClaimStatus.ACCEPTED);
        assertThat(claim.assessment()).isEqualTo(waiting(procedure));
        assertThat(claim.timeline())
                .last()
                .isEqualTo(new TimelineEntry(
                        ClaimStatus.ACCEPTED, NOON, "awards-service", POOL_WAITING.text(), List.of("pool-waiting")));
    }

    @Test
    void aClaimThatWaitedForMoneyIsGrantedWhenItComes() {
        Claim waiting = after(submitted().assess(waiting(Procedure.STANDARD), NOON));

        assertThat(after(waiting.grant(AWARD, EVENING)).status()).isEqualTo(ClaimStatus.GRANTED);
    }

    @Test
    void aClaimThatNeedsADecisionIsAccepted() {
        assertThat(after(submitted().assess(assessment(AssessmentOutcome.NEEDS_DECISION), NOON))
                        .status())
                .isEqualTo(ClaimStatus.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOTHING_DUE", "REFUSED"})
    void aClaimThatIsNotDueIsRejectedWithTheReasons(AssessmentOutcome outcome) {
        Transition transition = (Transition) submitted().assess(assessment(outcome, BELOW_THRESHOLD), NOON);

        assertThat(transition.claim().status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(transition.events())
                .containsExactly(new ClaimRejected(
                        "claim-1",
                        "91410802MA45ABC18C",
                        "jiaozuo-2020-17",
                        "revenue-milestones",
                        2020,
                        List.of(BELOW_THRESHOLD)));
    }

    @Test
    void aClaimThatLacksSomethingIsSentBackOnceWithAllReasons() {
        Transition transition = (Transition) submitted()
                .assess(assessment(AssessmentOutcome.NEEDS_CORRECTION, MISSING_FIGURE, BELOW_THRESHOLD), NOON);

        assertThat(transition.claim().status()).isEqualTo(ClaimStatus.CORRECTION);
        assertThat(transition.claim().timeline())
                .last()
                .isEqualTo(new TimelineEntry(
                        ClaimStatus.CORRECTION,
                        NOON,
                        "awards-service",
                        new LocalizedText("缺少数据；未达到50亿元", "No figure; Below 5 billion yuan"),
                        List.of("missing-figure", "below-threshold")));
        assertThat(transition.events())
                .singleElement()
                .extracting(event -> ((ClaimCorrectionRequested) event).reasons())
                .isEqualTo(List.of(MISSING_FIGURE, BELOW_THRESHOLD));
    }

    @Test
    void theSameAssessmentAgainChangesNothing() {
        Claim assessed = after(submitted().assess(payable(1, Procedure.EXPRESS), NOON));

        assertThat(assessed.assess(payable(1, Procedure.EXPRESS), EVENING)).isEqualTo(Refusal.ALREADY_ASSESSED);
    }

    @Test
    void anAssessmentOfAnOldRoundChangesNothing() {
        Claim resubmitted = after(awaitingCorrection().resubmit(Amendment.NONE, "integration", EVENING));

        assertThat(resubmitted.assess(assessment(AssessmentOutcome.NEEDS_CORRECTION, MISSING_FIGURE), EVENING))
                .isEqualTo(Refusal.OTHER_ROUND);
        assertThat(resubmitted.assess(payable(2, Procedure.EXPRESS), EVENING)).isInstanceOf(Transition.class);
    }

    @Test
    void aClaimTakenBackIsNotMovedByItsAssessment() {
        assertThat(inStatus(ClaimStatus.WITHDRAWN).assess(payable(1, Procedure.EXPRESS), NOON))
                .isEqualTo(Refusal.NOT_PENDING);
    }

    @Test
    void anAssessmentAfterTheAwardIsKeptBesideIt() {
        Claim claim = after(granted().assess(payable(1, Procedure.EXPRESS), EVENING));

        assertThat(claim.status()).isEqualTo(ClaimStatus.GRANTED);
        assertThat(claim.assessment()).isEqualTo(payable(1, Procedure.EXPRESS));
        assertThat(claim.award()).isEqualTo(granted().award());
    }

    private static Assessment waiting(Procedure procedure) {
        return new Assessment(
                1, procedure, AssessmentOutcome.PAYABLE, Money.ofYuan(1), List.of(), List.of(POOL_WAITING), "1");
    }

    @Test
    void whatAReviewerShouldLookAtIsKept() {
        ClaimAssessed event = new ClaimAssessed(
                "claim-1",
                1,
                "e",
                "p",
                "i",
                2020,
                "express",
                "payable",
                "1.00",
                List.of(),
                List.of(),
                "1",
                List.of("merger-shifted-revenue"));

        assertThat(Assessment.of(event).flags()).containsExactly("merger-shifted-revenue");
    }

    @Test
    void anOutcomeOfALaterVersionIsNotMisread() {
        ClaimAssessed event = new ClaimAssessed(
                "claim-1", 1, "e", "p", "i", 2020, "express", "half-payable", null, List.of(), List.of(), "1");

        assertThatIllegalArgumentException().isThrownBy(() -> Assessment.of(event));
    }
}
