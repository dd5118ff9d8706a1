package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An enterprise is taken over: its successor is paid by its own history and looked at, and it claims nothing more. */
class MergersIT {

    private static final int SERIES = 34;
    private static final String REVENUE = "taxableRevenue";
    private static final String ITEM = "revenue-milestones";
    private static final String SUCCESSOR = Enterprises.uscc(SERIES, 1);
    private static final String PREDECESSOR = Enterprises.uscc(SERIES, 2);
    private static final String FLAG = "merger-shifted-revenue";
    private static final Api API = SharedStack.api();
    private static final Desk DESK = new Desk(API);

    @BeforeAll
    static void twoEnterprisesBecomeOne() {
        for (String uscc : List.of(SUCCESSOR, PREDECESSOR)) {
            DESK.register(uscc);
            DESK.report(uscc, 2019, REVENUE, "4800000000.00");
            DESK.report(uscc, 2020, REVENUE, "5300000000.00");
        }
        assertThat(merge("integration", SUCCESSOR, PREDECESSOR).status()).isEqualTo(201);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> ledger(PREDECESSOR).at("/mergedInto/enterprise").asString(""), SUCCESSOR::equals);
    }

    @Test
    void theSuccessorIsPaidByItsOwnHistoryAndSomebodyShouldLook() {
        String claim = DESK.claim(SUCCESSOR, Desk.CITY_POLICY, ITEM);

        Answer granted = DESK.awaitClaim(claim, "GRANTED");

        assertThat(granted.text("/award/amount")).isEqualTo(Enterprises.REVENUE_AWARD);
        assertThat(granted.body().at("/assessment/flags").valueStream().map(JsonNode::asString))
                .containsExactly(FLAG);
        assertThat(ledger(SUCCESSOR).at("/predecessors/0/enterprise").asString(""))
                .isEqualTo(PREDECESSOR);
        DESK.assertProven(granted.text("/award/id"));
    }

    @Test
    void theOneTakenOverClaimsNothingMore() {
        String claim = DESK.claim(PREDECESSOR, Desk.CITY_POLICY, ITEM);

        Answer refused = DESK.awaitClaim(claim, "REJECTED");

        assertThat(refused.body().at("/assessment/reasons/0/code").asString()).isEqualTo("merged");
    }

    @Test
    void nobodyIsTakenOverTwiceOrByItself() {
        assertThat(merge("integration", SUCCESSOR, PREDECESSOR).status()).isEqualTo(200);
        assertThat(merge("integration", PREDECESSOR, SUCCESSOR).text("/code")).isEqualTo("circular-merger");
        assertThat(merge("integration", SUCCESSOR, SUCCESSOR).text("/errors/0/code"))
                .isEqualTo("self-merger");
        assertThat(merge("dashboard", SUCCESSOR, PREDECESSOR).status()).isEqualTo(403);
    }

    private static Answer merge(String client, String successor, String predecessor) {
        return API.post(
                client,
                "/api/v1/enterprises/" + successor + "/mergers",
                Map.of("predecessor", predecessor, "mergedOn", "2020-06-01", "documentNo", "合并-34"));
    }

    private static JsonNode ledger(String uscc) {
        return API.get("integration", "/api/v1/ledgers/" + uscc).body();
    }
}
