package io.huiqi.claims.claim;

import static io.huiqi.claims.claim.ClaimFixtures.NOON;
import static io.huiqi.claims.claim.ClaimFixtures.inStatus;
import static io.huiqi.claims.claim.ClaimFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawalTests {

    private static final LocalizedText NOTE = new LocalizedText("误报", "误报");

    @Test
    void theClaimantTakesAClaimBack() {
        Transition transition = (Transition) submitted().withdraw("enterprise-demo", NOTE, NOON);

        assertThat(transition.claim().status()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(transition.claim().timeline())
                .last()
                .isEqualTo(new TimelineEntry(ClaimStatus.WITHDRAWN, NOON, "enterprise-demo", NOTE));
        assertThat(transition.events())
                .containsExactly(new ClaimWithdrawn(
                        "claim-1", "91410802MA45ABC18C", "jiaozuo-2020-17", "revenue-milestones", 2020));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "CORRECTION", "ACCEPTED", "PRELIM", "SITE_CHECK", "JOINT", "PROPOSED"})
    void itMayBeTakenBackBeforePublicity(ClaimStatus status) {
        assertThat(inStatus(status).withdraw("enterprise-demo", null, NOON)).isInstanceOf(Transition.class);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SUBMITTED", "CORRECTION", "ACCEPTED", "PRELIM", "SITE_CHECK", "JOINT", "PROPOSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void itMayNotBeTakenBackLater(ClaimStatus status) {
        assertThat(inStatus(status).withdraw("enterprise-demo", null, NOON)).isEqualTo(Refusal.NOT_WITHDRAWABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACCEPTED", "RETURNED", "REJECTED", "WITHDRAWN"})
    void aClaimThatEndedWithoutAnAwardLetsItGo(ClaimStatus status) {
        assertThat(status.holdsAward()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NOT_ACCEPTED", "RETURNED", "REJECTED", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void anyOtherClaimHoldsItsAward(ClaimStatus status) {
        assertThat(status.holdsAward()).isTrue();
    }
}
