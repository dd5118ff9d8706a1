package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Money of a pool from the budget to the claims: reserved, exhausted, given back. */
class BudgetsIT {

    private static final int SERIES = 30;
    private static final String POOL = "/api/v1/budgets/technical-renovation/2020";

    private final Api api = SharedStack.api();
    private final Desk desk = new Desk(api);
    private final Feed feed = Feed.fromNow(api);

    @Test
    void aPoolServesWhatFitsRefusesWhatDoesNotAndGetsBackWhatIsWithdrawn() {
        List<String> enterprises = Enterprises.register(api, SERIES, 3);
        assertThat(api.put("integration", POOL, Map.of("amount", "5000000.00")).status())
                .isEqualTo(403);
        assertThat(budget("5000000.00").status()).isIn(200, 201);

        String first = desk.claimByDecision(enterprises.get(0), 2020, "3000000.00");
        desk.awaitClaim(first, "ACCEPTED");
        awaitPool("5000000.00", "3000000.00", "2000000.00");

        String second = desk.claimByDecision(enterprises.get(1), 2020, "2500000.00");
        assertThat(desk.awaitClaim(second, "REJECTED").text("/assessment/reasons/0/code"))
                .isEqualTo("pool-exhausted");
        awaitPool("5000000.00", "3000000.00", "2000000.00");
        assertThat(api.get("integration", POOL + "/queue").body().at("/items")).isEmpty();

        assertThat(budget("2999999.99").text("/errors/0/code")).isEqualTo("below-use");

        assertThat(api.post("integration", "/api/v1/claims/" + first + "/withdraw", Map.of("note", "工程取消"))
                        .status())
                .isEqualTo(200);
        awaitPool("5000000.00", "0.00", "5000000.00");
        String third = desk.claimByDecision(enterprises.get(2), 2020, "2500000.00");
        desk.awaitClaim(third, "ACCEPTED");
        awaitPool("5000000.00", "2500000.00", "2500000.00");
        assertThat(api.get("dashboard", "/api/v1/budgets?limit=500").body().at("/items"))
                .filteredOn(pool -> pool.at("/fiscalYear").asInt() == 2020
                        && pool.at("/pool").asString().equals("technical-renovation"))
                .extracting(pool -> pool.at("/reserved").asString())
                .containsExactly("2500000.00");
        awaitReservedAndReleased(first, third);
    }

    private Answer budget(String amount) {
        return api.put("finance", POOL, Map.of("amount", amount));
    }

    private void awaitPool(String amount, String reserved, String available) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            Answer pool = api.get("integration", POOL);
            assertThat(List.of(
                            pool.text("/amount"),
                            pool.text("/reserved"),
                            pool.text("/committed"),
                            pool.text("/available")))
                    .containsExactly(amount, reserved, "0.00", available);
        });
    }

    private void awaitReservedAndReleased(String withdrawn, String kept) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            List<JsonNode> events = feed.of("pools/technical-renovation/2020");
            Feed.assertWhole(events);
            assertThat(events.stream()
                            .filter(event -> event.at("/data").has("claim"))
                            .map(event -> Feed.type(event) + " "
                                    + event.at("/data/claim").asString()))
                    .containsExactly(
                            "io.huiqi.BudgetReserved.v1 " + withdrawn,
                            "io.huiqi.BudgetReleased.v1 " + withdrawn,
                            "io.huiqi.BudgetReserved.v1 " + kept);
        });
    }
}
