package io.huiqi.claims.claim;

import static io.huiqi.claims.claim.ClaimFixtures.AWARD;
import static io.huiqi.claims.claim.ClaimFixtures.EVENING;
import static io.huiqi.claims.claim.ClaimFixtures.NOON;
import static io.huiqi.claims.claim.ClaimFixtures.after;
import static io.huiqi.claims.claim.ClaimFixtures.granted;
import static io.huiqi.claims.claim.ClaimFixtures.inStatus;
import static io.huiqi.claims.claim.ClaimFixtures.payable;
import static io.huiqi.claims.claim.ClaimFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.events.LocalizedText;
import io.huiqi.events.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedApprovalTests {

    private static final List<Reason> OVER =
            List.of(new Reason("over-decision", new LocalizedText("超过可兑现金额", "More than is due"), "8"));

    @Test
    void theClaimStaysAcceptedAndTheTimelineTellsWhy() {
        Claim accepted = after(submitted().assess(payable(1, Procedure.STANDARD), NOON));

        Transition refused = (Transition) accepted.refuseApproval(OVER, EVENING);

        assertThat(refused.events()).isEmpty();
        assertThat(refused.claim().status()).isEqualTo(ClaimStatus.ACCEPTED);
        assertThat(refused.claim().assessment()).isEqualTo(accepted.assessment());
        assertThat(refused.claim().timeline())
                .last()
                .isEqualTo(new TimelineEntry(
                        ClaimStatus.ACCEPTED,
                        EVENING,
                        "awards-service",
                        OVER.get(0).text(),
                        List.of("over-decision")));
    }

    @Test
    void aLaterApprovalMayStillBeGranted() {
        Claim refused = after(inStatus(ClaimStatus.ACCEPTED).refuseApproval(OVER, NOON));

        assertThat(after(refused.grant(AWARD, EVENING)).status()).isEqualTo(ClaimStatus.GRANTED);
    }

    @Test
    void theSameRefusalAgainIsToldOnceAndAnotherIsTold() {
        Claim refused = after(inStatus(ClaimStatus.ACCEPTED).refuseApproval(OVER, NOON));

        assertThat(refused.refuseApproval(OVER, NOON)).isEqualTo(Refusal.ALREADY_KNOWN);
        assertThat(after(refused.refuseApproval(OVER, EVENING)).timeline())
                .hasSize(refused.timeline().size() + 1);
    }

    @Test
    void aRefusalInTheVeryMillisecondOfTheAcceptanceIsToldToo() {
        Claim accepted = after(submitted().assess(payable(1, Procedure.STANDARD), NOON));

        assertThat(after(accepted.refuseApproval(OVER, NOON)).timeline())
                .hasSize(accepted.timeline().size() + 1);
    }

    @Test
    void aRefusalThatComesAfterTheAwardChangesNothing() {
        assertThat(granted().refuseApproval(OVER, EVENING)).isEqualTo(Refusal.ALREADY_GRANTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "REJECTED", "NOT_ACCEPTED", "RETURNED"})
    void aClaimThatHasEndedIsNotTouched(ClaimStatus ended) {
        assertThat(inStatus(ended).refuseApproval(OVER, EVENING)).isEqualTo(Refusal.NOT_PENDING);
    }
}
