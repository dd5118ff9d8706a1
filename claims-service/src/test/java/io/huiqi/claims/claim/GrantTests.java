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
import io.huiqi.kit.money.Money;
import org.junit.jupiter.api.Test;

class GrantTests {

    @Test
    void anAwardGrantsTheClaimAndKeepsTheAssessment() {
        Claim assessed = after(submitted().assess(payable(1, Procedure.EXPRESS), NOON));

        Transition transition = (Transition) assessed.grant(AWARD, NOON);

        assertThat(transition.claim().status()).isEqualTo(ClaimStatus.GRANTED);
        assertThat(transition.claim().award()).isEqualTo(AWARD);
        assertThat(transition.claim().assessment()).isEqualTo(payable(1, Procedure.EXPRESS));
        assertThat(transition.claim().timeline())
                .last()
                .isEqualTo(new TimelineEntry(ClaimStatus.GRANTED, NOON, "awards-service", null));
    }

    @Test
    void nothingIsAnnouncedSinceTheAwardWas() {
        assertThat(((Transition) submitted().grant(AWARD, NOON)).events()).isEmpty();
    }

    @Test
    void theSameAwardAgainChangesNothing() {
        assertThat(granted().grant(AWARD, EVENING)).isEqualTo(Refusal.ALREADY_GRANTED);
    }

    @Test
    void aSecondAwardIsNotTaken() {
        assertThat(granted().grant(new Award("award-2", Money.ofYuan(1)), EVENING))
                .isEqualTo(Refusal.SECOND_AWARD);
    }

    @Test
    void theLedgerHasTheLastWordOverAClaimTakenBackTooLate() {
        assertThat(after(inStatus(ClaimStatus.WITHDRAWN).grant(AWARD, NOON)).status())
                .isEqualTo(ClaimStatus.GRANTED);
    }
}
