package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every enterprise under a policy, and under a draft of another version: what the jobs say agrees with who was registered. */
class SweepIT {

    private static final int SERIES = 33;
    private static final int CLAIMANTS = 37;
    private static final int SMALL_BUYERS = 7;
    private static final int LARGE_BUYERS = 4;
    private static final int BUYERS = SMALL_BUYERS + LARGE_BUYERS;
    private static final String FIGURE = "loanInterest";
    private static final TrialPolicy POLICY =
            TrialPolicy.named("purchases-sweep").about(FIGURE);
    private static final Api API = SharedStack.api();
    private static final Desk DESK = new Desk(API);
    private static final Jobs JOBS = new Jobs(API);
    private static final Feed FEED = Feed.fromNow(API);

    @BeforeAll
    static void buyersAndTheirPolicy() {
        for (int n = 0; n < BUYERS; n++) {
            String uscc = Enterprises.uscc(SERIES, n);
            DESK.register(uscc);
            DESK.report(uscc, Enterprises.YEAR, FIGURE, n < SMALL_BUYERS ? TrialPolicy.SMALL : TrialPolicy.LARGE);
        }
        assertThat(DESK.sendPolicy("/api/v1/policies", POLICY.yaml()).status()).isEqualTo(201);
        awaitKnown();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(events()).hasSize(2 * BUYERS + 1));
    }

    /** Facts travel as events; the last enterprise's are there when its assessment says so. */
    private static void awaitKnown() {
        for (int n = 0; n < BUYERS; n++) {
            Map<String, ?> question = Map.of(
                    "policy",
                    POLICY.id(),
                    "item",
                    TrialPolicy.ITEM,
                    "year",
                    Enterprises.YEAR,
                    "enterprise",
                    Enterprises.uscc(SERIES, n));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> API.post("integration", "/api/v1/assessments", question)
                            .text("/outcome")
                            .equals("payable"));
        }
    }

    @Test
    void aSweepFindsExactlyThoseWhoAreDueSomething() throws Exception {
        Answer ordered =
                API.post("policy-admin", "/api/v1/sweeps", Map.of("policy", POLICY.id(), "year", Enterprises.YEAR));
        assertThat(API.post("integration", "/api/v1/sweeps", Map.of("policy", POLICY.id()))
                        .status())
                .isEqualTo(403);

        Answer done = JOBS.awaitDone(ordered);

        JsonNode purchases = done.body().at("/summary/0");
        assertThat(purchases.at("/outcomes/payable").asLong()).isEqualTo(BUYERS);
        assertThat(purchases.at("/amount").asString()).isEqualTo("2700000.00");
        List<JsonNode> lines = JOBS.lines(done);
        assertThat(lines).hasSize((int) counted(purchases));
        assertThat(lines)
                .filteredOn(line -> line.at("/outcome").asString().equals("payable"))
                .hasSize(BUYERS)
                .allMatch(line -> line.at("/amount").asString().equals(dueTo(line)));
        List<String> table = JOBS.result(done, "text/csv").lines().toList();
        assertThat(table.get(0)).isEqualTo("enterprise,item,outcome,amount,reasons");
        assertThat(table).hasSize(lines.size() + 1);
        assertThat(table).contains(Enterprises.uscc(SERIES, 0) + ",purchases,payable,100000.00,");
    }

    @Test
    void aShadowRunNamesWhoGainsAndWhoLosesAndLeavesEverythingAsItIs() throws Exception {
        TrialPolicy draft = POLICY.version("draft-2", "20万", "40万");
        List<String> before = everything();
        Answer ordered = DESK.sendPolicy("/api/v1/policies/" + POLICY.id() + "/shadow-runs?year=2020", draft.yaml());

        Answer done = JOBS.awaitDone(ordered);

        JsonNode purchases = done.body().at("/summary/0");
        assertThat(purchases.at("/gaining").asInt()).isEqualTo(SMALL_BUYERS);
        assertThat(purchases.at("/losing").asInt()).isEqualTo(LARGE_BUYERS);
        assertThat(purchases.at("/now").asString()).isEqualTo("2700000.00");
        assertThat(purchases.at("/then").asString()).isEqualTo("3000000.00");
        assertThat(purchases.at("/difference").asString()).isEqualTo("300000.00");
        assertThat(JOBS.lines(done))
                .filteredOn(line -> !line.at("/effect").asString().equals("same"))
                .hasSize(BUYERS)
                .allMatch(line -> line.at("/effect")
                        .asString()
                        .equals(line.at("/now").asString().equals("100000.00") ? "gaining" : "losing"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aRefusedClaimIsAWinnerUnderADraftThatWouldGrantIt() throws Exception {
        TrialPolicy policy = TrialPolicy.named("purchases-shadow").about(FIGURE);
        String uscc = Enterprises.uscc(CLAIMANTS, 0);
        DESK.register(uscc);
        DESK.report(uscc, Enterprises.YEAR, FIGURE, "5000000.00");
        assertThat(DESK.sendPolicy("/api/v1/policies", policy.yaml()).status()).isEqualTo(201);
        String claim = DESK.claim(uscc, policy.id(), TrialPolicy.ITEM);
        DESK.awaitClaim(claim, "REJECTED");

        Answer done = JOBS.awaitDone(DESK.sendPolicy(
                "/api/v1/policies/" + policy.id() + "/shadow-runs?year=" + Enterprises.YEAR,
                policy.version("draft-2", "20万", "40万").yaml().replace("from: 1000万", "from: 400万")));

        JsonNode claims = done.body().at("/summary/0/claims");
        assertThat(claims.at("/replayed").asInt()).isEqualTo(1);
        assertThat(claims.at("/newlyGranted").asInt()).isEqualTo(1);
        assertThat(claims.at("/after").asString()).isEqualTo("200000.00");
        assertThat(JOBS.claims(done))
                .extracting(line -> line.at("/claim").asString())
                .containsExactly(claim);
    }

    private static long counted(JsonNode item) {
        return item.at("/outcomes").valueStream().mapToLong(JsonNode::asLong).sum();
    }

    private static String dueTo(JsonNode line) {
        for (int n = 0; n < SMALL_BUYERS; n++) {
            if (line.at("/enterprise").asString().equals(Enterprises.uscc(SERIES, n))) {
                return "100000.00";
            }
        }
        return "500000.00";
    }

    /** What is said of the policy, of the buyers' ledgers, and of both in the feed. */
    private static List<String> everything() {
        return List.of(
                API.get("policy-admin", "/api/v1/policies/" + POLICY.id())
                        .body()
                        .toString(),
                API.get("integration", "/api/v1/ledgers/" + Enterprises.uscc(SERIES, 0))
                        .body()
                        .toString(),
                events().toString());
    }

    private static List<JsonNode> events() {
        return FEED.read(event -> event.at("/subject").asString().equals("policies/" + POLICY.id())
                || event.at("/partitionkey").asString().startsWith("91410802M" + SERIES));
    }
}
