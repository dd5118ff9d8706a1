package io.huiqi.claims.messaging;

import static io.huiqi.claims.AwardsTwin.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.events.AdjustmentEvent.RecoveryOrdered;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.AdjustmentEvent.RecoveryWithdrawn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What claims show of awards that are to be paid back, on a real broker and a real store. */
class ClawbackTests extends AwardNewsTest {

    private String claim;

    @BeforeEach
    void grant() {
        claim = client.submitted(enterprise, 2020);
        awards.announce(granted("a-" + claim, claim, enterprise), ordered());
        awaitStatus(claim, "CLAWBACK");
    }

    @Test
    void aClaimIsRecoveredWhenNothingIsOwedAnyMore() {
        awards.announce(settled("600000.00", "400000.00"), settled("400000.00", "0.00"));

        awaitStatus(claim, "RECOVERED");
        assertThat(statuses(claim)).containsExactly("SUBMITTED", "GRANTED", "CLAWBACK", "RECOVERED");
    }

    @Test
    void aRecoveryWithdrawnLeavesTheClaimGranted() {
        awards.announce(new RecoveryWithdrawn(
                "r-" + claim, "a-" + claim, claim, enterprise, "1000000.00", "0.00", true, "n-2"));

        awaitStatus(claim, "GRANTED");
        assertThat(statuses(claim)).containsExactly("SUBMITTED", "GRANTED", "CLAWBACK", "GRANTED");
    }

    private RecoveryOrdered ordered() {
        return new RecoveryOrdered(
                "r-" + claim,
                "a-" + claim,
                claim,
                enterprise,
                "1000000.00",
                List.of("leader", "finance"),
                LocalDate.of(2022, 3, 1));
    }

    private RecoverySettled settled(String amount, String outstanding) {
        return new RecoverySettled(
                "r-" + claim,
                "a-" + claim,
                claim,
                enterprise,
                amount,
                amount,
                outstanding,
                "d-" + amount,
                LocalDate.of(2022, 3, 15));
    }
}
