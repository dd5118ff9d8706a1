package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A second policy beside the city's: published, superseded and closed while the system runs. */
class PolicyLifecycleIT {

    private static final int SERIES = 32;
    private static final String POLICIES = "/api/v1/policies";

    private final Api api = SharedStack.api();
    private final Desk desk = new Desk(api);
    private final Feed feed = Feed.fromNow(api);

    @Test
    void aVersionAnswersWhatIsClaimedAfterItAndAnAwardKeepsItsOwn() {
        TrialPolicy first = TrialPolicy.named("purchases-lifecycle");
        TrialPolicy second = first.version("2", "20万", "60万");
        Answer published = desk.sendPolicy(POLICIES, first.yaml());
        assertThat(published.status()).as("%s", published).isEqualTo(201);
        assertThat(published.headers().firstValue("Location"))
                .contains("/api/v1/policies/purchases-lifecycle/versions/1");
        String early = awardUnder(first, 1);

        assertThat(desk.sendPolicy(POLICIES, second.yaml()).status()).isEqualTo(201);
        assertThat(desk.sendPolicy(POLICIES, second.yaml()).status()).isEqualTo(200);
        assertThat(desk.sendPolicy(POLICIES, second.yaml() + "# otherwise\n").text("/code"))
                .isEqualTo("version-exists");
        String late = awardUnder(first, 2);

        assertAward(early, "1", "100000.00");
        assertAward(late, "2", "200000.00");
        assertThat(diff(first.id())).contains("20万", "60万").contains("10万", "50万");
        awaitEvents(first.id(), "PolicyPublished", "PolicyPublished", "PolicySuperseded");
    }

    @Test
    void aClosedPolicyRefusesWhatIsClaimedAfterItsLastDay() {
        TrialPolicy policy = TrialPolicy.named("purchases-closing");
        assertThat(desk.sendPolicy(POLICIES, policy.yaml()).status()).isEqualTo(201);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate lastDay = today.plusDays(1); // a run may pass midnight
        assertThat(close(policy, today.minusDays(1)).status()).isIn(409, 422);

        Answer closed = close(policy, lastDay);

        assertThat(closed.status()).as("%s", closed).isEqualTo(200);
        assertThat(close(policy, lastDay).status()).isEqualTo(200);
        assertThat(close(policy, lastDay.plusDays(1)).status()).isEqualTo(409);
        assertThat(assessedOn(policy, lastDay).text("/amount")).isEqualTo("100000.00");
        Answer refused = assessedOn(policy, lastDay.plusDays(1));
        assertThat(refused.text("/outcome")).isEqualTo("refused");
        assertThat(refused.text("/reasons/0/code")).isEqualTo("policy-closed");
        awaitEvents(policy.id(), "PolicyPublished", "PolicyClosed");
    }

    /** An award for small purchases, claimed now. */
    private String awardUnder(TrialPolicy policy, int n) {
        String uscc = Enterprises.uscc(SERIES, n);
        desk.register(uscc);
        desk.report(uscc, Enterprises.YEAR, TrialPolicy.FIGURE, TrialPolicy.SMALL);
        return desk.awaitAward(desk.claim(uscc, policy.id(), TrialPolicy.ITEM));
    }

    private void assertAward(String award, String version, String amount) {
        Answer shown = api.get("integration", "/api/v1/awards/" + award);
        assertThat(shown.text("/policyVersion")).isEqualTo(version);
        assertThat(shown.text("/amount")).isEqualTo(amount);
        desk.assertProven(award);
    }

    private List<String> diff(String policy) {
        Answer diff = api.get("policy-admin", POLICIES + "/" + policy + "/versions/2/diff?against=1");
        assertThat(diff.status()).as("%s", diff).isEqualTo(200);
        return diff.body()
                .at("/differences")
                .valueStream()
                .flatMap(
                        change -> List.of(
                                change.at("/before").asString(""),
                                change.at("/after").asString(""))
                                .stream())
                .toList();
    }

    private Answer close(TrialPolicy policy, LocalDate on) {
        return api.post(
                "policy-admin",
                POLICIES + "/" + policy.id() + "/closing",
                Map.of("on", on.toString(), "ground", "有效期届满", "documentNo", "试验〔2027〕2号"),
                "Accept",
                "application/json");
    }

    private Answer assessedOn(TrialPolicy policy, LocalDate on) {
        return api.post(
                "integration",
                "/api/v1/assessments",
                Map.of(
                        "policy",
                        policy.id(),
                        "item",
                        TrialPolicy.ITEM,
                        "year",
                        Enterprises.YEAR,
                        "kind",
                        "enterprise",
                        "facts",
                        TrialPolicy.bought(TrialPolicy.SMALL),
                        "on",
                        on.toString()));
    }

    private void awaitEvents(String policy, String... types) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            List<JsonNode> events = feed.of("policies/" + policy);
            Feed.assertWhole(events);
            assertThat(events)
                    .extracting(event -> Feed.type(event).split("\\.")[2])
                    .containsExactlyInAnyOrder(types);
        });
    }
}
