package io.huiqi.claims.claim;

import static io.huiqi.claims.claim.ClaimFixtures.AWARD;
import static io.huiqi.claims.claim.ClaimFixtures.EVENING;
import static io.huiqi.claims.claim.ClaimFixtures.NOON;
import static io.huiqi.claims.claim.ClaimFixtures.after;
import static io.huiqi.claims.claim.ClaimFixtures.granted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryTests {

    @Test
    void anOrderToPayBackIsAClawbackAndKeepsTheAward() {
        Claim claim = after(granted().clawBack(EVENING));

        assertThat(claim.status()).isEqualTo(ClaimStatus.CLAWBACK);
        assertThat(claim.award()).isEqualTo(AWARD);
    }

    @Test
    void itIsRecoveredWhenEverythingCameBack() {
        assertThat(after(after(granted().clawBack(NOON)).recovered(EVENING)).status())
                .isEqualTo(ClaimStatus.RECOVERED);
    }

    @Test
    void anOrderWithdrawnLeavesTheClaimAsItWas() {
        assertThat(after(after(granted().clawBack(NOON)).keepAfterAll(EVENING)).status())
                .isEqualTo(ClaimStatus.GRANTED);
    }

    @Test
    void anOrderHeardAgainAfterTheEndChangesNothing() {
        Claim recovered = after(after(granted().clawBack(NOON)).recovered(EVENING));

        assertThat(recovered.clawBack(NOON)).isEqualTo(Refusal.ALREADY_KNOWN);
        assertThat(recovered.recovered(EVENING)).isEqualTo(Refusal.ALREADY_KNOWN);
    }
}
