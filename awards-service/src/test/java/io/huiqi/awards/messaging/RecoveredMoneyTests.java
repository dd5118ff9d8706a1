package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.revenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.policy.Exhaustion;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.BudgetEvent.BudgetPromoted;
import io.huiqi.events.BudgetEvent.BudgetReleased;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is recovered of an award goes back into its pool and to the first in line, on a real broker and store. */
@ServiceTest
class RecoveredMoneyTests extends PooledGrants {

    private final String third = newUscc();
    private final String leader = TestIssuer.token("leader", "awards:read awards:recover");
    private final String finance = TestIssuer.token("finance", "awards:read awards:recover payments:write");

    @Test
    void eachPartThatComesBackIsInThePoolOnceAndTheFirstInLineIsGrantedWhenThereIsEnough() {
        grants(Exhaustion.WAITING_LIST, 310_000_000L);
        claims(third);
        approves(third);
        await().atMost(PATIENCE)
                .until(() -> pool().entry(claim(third)).orElseThrow().approvedFen() > 0);
        String recovery = ordered(one, "1500000.00");

        settle(recovery, "d-1", "1000000.00");
        settle(recovery, "d-1", "1000000.00");
        awaitCommitted(200_000_000L);
        assertThat(pool().waiting()).hasSize(1);
        settle(recovery, "d-2", "500000.00");

        AwardGranted granted = await().atMost(PATIENCE)
                .until(() -> heard.about(third, AwardGranted.class), all -> !all.isEmpty())
                .get(0);
        assertThat(granted.amount()).isEqualTo("1500000.00");
        awaitCommitted(300_000_000L);
        hearAgain(one);
        assertThat(pool().available()).isEqualTo(10_000_000L - 1);
        assertThat(ofPool(BudgetReleased.class))
                .extracting(BudgetReleased::amount)
                .containsExactly("1000000.00", "500000.00");
        assertThat(ofPool(BudgetPromoted.class))
                .extracting(BudgetPromoted::claim)
                .containsExactly(claim(third));
    }

    @Test
    void whatASupplementPaidComesBackTooAndServesASupplementInLine() {
        grants(Exhaustion.WAITING_LIST, 350_000_000L);
        world.announces(revenue(one, 2020, "6100000000.00", 2));
        awaitCommitted(350_000_000L);
        world.announces(revenue(other, 2020, "6100000000.00", 2));
        assertThat(adjusted(other, 1).toPay()).isEqualTo("0.00");
        String recovery = ordered(one, "2000000.00");

        settle(recovery, "d-1", "400000.00");
        awaitCommitted(310_000_000L);
        assertThat(pool().waiting()).hasSize(1);
        settle(recovery, "d-2", "1600000.00");

        assertThat(adjusted(other, 2).toPay()).isEqualTo("500000.00");
        awaitCommitted(200_000_000L);
        hearAgain(one);
        assertThat(pool().available()).isEqualTo(150_000_000L - 1);
        assertThat(heard.about(other, AwardAdjusted.class)).hasSize(2);
    }

    /** A recovery of all that was granted, approved by two persons. */
    private String ordered(String uscc, String yuan) {
        int before = heard.about(uscc, AwardAdjusted.class).size();
        world.announces(revenue(uscc, 2020, "4950000000.00", 9));
        AwardAdjusted adjusted = adjusted(uscc, before + 1);
        assertThat(adjusted.toRecover()).isEqualTo(yuan);
        post(leader, adjusted.recovery() + "/approvals", Map.of());
        post(finance, adjusted.recovery() + "/approvals", Map.of());
        return adjusted.recovery();
    }

    private void settle(String recovery, String documentNo, String amount) {
        Map<String, String> receipt = Map.of("receivedOn", "2022-03-01", "documentNo", documentNo, "amount", amount);
        post(finance, recovery + "/settlement", receipt);
    }

    private void post(String bearer, String path, Map<String, String> body) {
        http.post()
                .uri("/api/v1/recoveries/" + path)
                .headers(headers -> headers.setBearerAuth(bearer))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** Announces an enterprise's receipts again, and then a grant of a fen, with which they were heard too. */
    private void hearAgain(String uscc) {
        heard.about(uscc, RecoverySettled.class).forEach(receipt -> world.announces(receipt));
        long before = pool().committed();
        change(pool -> pool.reserve("last-" + uscc, 1, uscc, 1, Exhaustion.REFUSE));
        world.announces(new AwardGranted(
                "a-" + uscc,
                "last-" + uscc,
                uscc,
                policy,
                ITEM,
                2020,
                "0.01",
                List.of(),
                heard.about(uscc, AwardGranted.class).get(0).policyVersion(),
                LocalDate.of(2021, 6, 1)));
        awaitCommitted(before + 1);
    }
}
