package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A figure corrected after a grant: downwards to a recovery that two persons approve, upwards to a supplement. */
class CorrectionsIT {

    private static final int SERIES = 31;
    private static final String REVENUE = "taxableRevenue";
    private static final String HIGHER = "6300000000.00";

    private final Api api = SharedStack.api();
    private final Desk desk = new Desk(api);
    private final Feed feed = Feed.fromNow(api);

    @Test
    void whatWasPaidTooMuchIsFoundApprovedByTwoAndReceived() {
        String uscc = granted(1);
        String claim = claimOf(uscc);
        String award = desk.awaitAward(claim);

        desk.report(uscc, 2020, REVENUE, "4900000000.00");

        Answer owing = awaitAward(award, "under-recovery");
        assertThat(owing.text("/amount")).isEqualTo(Enterprises.REVENUE_AWARD);
        assertThat(owing.text("/currentAmount")).isEqualTo("0.00");
        awaitAdjusted(uscc, award, "-1500000.00");
        String recovery = onlyRecovery(uscc, "PROPOSED");

        approveByTwo(recovery);
        desk.awaitClaim(claim, "CLAWBACK");
        assertThat(approve("leader", recovery).status()).isEqualTo(409);

        settle(recovery, claim);
        assertThat(awaitAward(award, "recovered").text("/currentAmount")).isEqualTo("0.00");
        desk.assertProven(award);

        desk.report(uscc, 2020, REVENUE, HIGHER);
        awaitAmount(award, expected());
        assertThat(lastAdjustment(award).at("/toPay").asString()).isEqualTo(expected());
    }

    @Test
    void whatWasPaidTooLittleIsSupplementedAndNothingIsRecovered() {
        String uscc = granted(2);
        String award = desk.awaitAward(claimOf(uscc));

        desk.report(uscc, 2020, REVENUE, HIGHER);

        awaitAmount(award, expected());
        assertThat(api.get("integration", "/api/v1/awards/" + award).text("/status"))
                .isEqualTo("adjusted");
        JsonNode supplement = lastAdjustment(award);
        assertThat(supplement.at("/toPay").asString()).isEqualTo("500000.00");
        assertThat(supplement.at("/recovery").isNull()).isTrue();
        assertThat(recoveries(uscc, "PROPOSED")).isEmpty();
        desk.assertProven(award);
    }

    private String granted(int n) {
        String uscc = Enterprises.uscc(SERIES, n);
        desk.register(uscc);
        desk.report(uscc, 2019, REVENUE, "4800000000.00");
        desk.report(uscc, 2020, REVENUE, "5300000000.00");
        return uscc;
    }

    private String claimOf(String uscc) {
        return desk.claim(uscc, Desk.CITY_POLICY, "revenue-milestones");
    }

    private String expected() {
        Map<String, ?> facts = Map.of(REVENUE, Map.of("2019", "4800000000.00", "2020", HIGHER));
        return desk.computed(Desk.CITY_POLICY, "revenue-milestones", facts);
    }

    private Answer awaitAward(String award, String status) {
        return awaitAward(award, "/status", status);
    }

    private void awaitAmount(String award, String amount) {
        awaitAward(award, "/currentAmount", amount);
    }

    private Answer awaitAward(String award, String field, String value) {
        return desk.awaitAnswer(
                "integration",
                "/api/v1/awards/" + award,
                answer -> answer.text(field).equals(value));
    }

    private void awaitAdjusted(String uscc, String award, String difference) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            List<JsonNode> events = feed.of("ledgers/" + uscc);
            Feed.assertWhole(events);
            assertThat(events)
                    .filteredOn(event -> Feed.type(event).equals("io.huiqi.AwardAdjusted.v1"))
                    .extracting(event -> event.at("/data/award").asString() + " "
                            + event.at("/data/difference").asString())
                    .containsExactly(award + " " + difference);
        });
    }

    private JsonNode recoveries(String uscc, String status) {
        return api.get("finance", "/api/v1/recoveries?status=" + status + "&enterprise=" + uscc)
                .body()
                .at("/items");
    }

    private String onlyRecovery(String uscc, String status) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(recoveries(uscc, status)).hasSize(1));
        return recoveries(uscc, status).at("/0/id").asString();
    }

    private void approveByTwo(String recovery) {
        assertThat(approve("integration", recovery).status()).isEqualTo(403);
        assertThat(approve("leader", recovery).text("/status")).isEqualTo("PROPOSED");
        Answer again = approve("leader", recovery);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("same-approver");
        assertThat(approve("finance", recovery).text("/status")).isEqualTo("ORDERED");
    }

    private Answer approve(String client, String recovery) {
        return api.post(client, "/api/v1/recoveries/" + recovery + "/approvals", "");
    }

    private void settle(String recovery, String claim) {
        assertThat(receive(recovery, "A-1", "500000.00").text("/outstanding")).isEqualTo("1000000.00");
        assertThat(receive(recovery, "A-1", "500000.00").text("/outstanding")).isEqualTo("1000000.00");
        assertThat(receive(recovery, "A-2", "1000000.01").text("/errors/0/code"))
                .isEqualTo("more-than-owed");
        assertThat(receive(recovery, "A-2", "1000000.00").text("/status")).isEqualTo("SETTLED");
        desk.awaitClaim(claim, "RECOVERED");
    }

    private Answer receive(String recovery, String document, String amount) {
        return api.post(
                "finance",
                "/api/v1/recoveries/" + recovery + "/settlement",
                Map.of("receivedOn", "2022-03-15", "documentNo", document, "amount", amount));
    }

    private JsonNode lastAdjustment(String award) {
        JsonNode items = api.get("integration", "/api/v1/awards/" + award + "/adjustments")
                .body()
                .at("/items");
        return items.get(items.size() - 1);
    }
}
