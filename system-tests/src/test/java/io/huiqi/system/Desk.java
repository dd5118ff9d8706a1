package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** What people and systems do through the gateway again and again, each with the client that may. */
final class Desk {

    static final String CITY_POLICY = "jiaozuo-2020-17";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api;

    Desk(Api api) {
        this.api = api;
    }

    /** Registers an enterprise of which nothing else is known. */
    void register(String uscc) {
        Map<String, String> body =
                Map.of("name", "试验企业", "kind", "enterprise", "districtCode", "410802", "industryCode", "C3411");
        assertThat(api.put("integration", "/api/v1/enterprises/" + uscc, body).status())
                .isEqualTo(201);
    }

    /** Reports a figure, or corrects it. */
    void report(String uscc, int year, String figure, String value) {
        Answer answer = api.put(
                "integration",
                "/api/v1/enterprises/" + uscc + "/figures/" + year,
                Map.of("facts", Map.of(figure, value), "source", "tax"));
        assertThat(answer.status()).as("%s", answer).isIn(200, 201);
    }

    /** Submits a claim for 2020 and answers its id. */
    String claim(String uscc, String policy, String item) {
        return claim(new NewClaim(uscc, policy, item, Enterprises.YEAR));
    }

    String claim(Object body) {
        Answer answer = api.post("integration", "/api/v1/claims", body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("/id");
    }

    /** Submits a claim to a pool, with the document that decides how much. */
    String claimByDecision(String uscc, int year, String amount) {
        return claim(byDecision(uscc, year, amount));
    }

    static Map<String, Object> byDecision(String uscc, int year, String amount) {
        return Map.of(
                "enterprise", uscc,
                "policy", CITY_POLICY,
                "item", "technical-renovation",
                "year", year,
                "decision", Map.of("documentNo", "技改-" + uscc, "date", year + "-12-01", "amount", amount));
    }

    /** The claim as soon as it has the status. */
    Answer awaitClaim(String claim, String status) {
        return awaitAnswer(
                "integration",
                "/api/v1/claims/" + claim,
                answer -> answer.text("/status").equals(status));
    }

    /** The id of the award as soon as the claim is granted. */
    String awaitAward(String claim) {
        return awaitClaim(claim, "GRANTED").text("/award/id");
    }

    /** What is at a path as soon as it is as wished. */
    Answer awaitAnswer(String client, String path, Predicate<Answer> wished) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> api.get(client, path), wished);
    }

    /** Sends the YAML of a policy. */
    Answer sendPolicy(String path, String yaml) {
        return api.send(api.request("policy-admin", path)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml))
                .build());
    }

    /** What an enterprise of which only this is known would be granted for 2020: computed from nothing stored. */
    String computed(String policy, String item, Map<String, ?> facts) {
        Answer answer = api.post(
                "integration",
                "/api/v1/assessments",
                Map.of("policy", policy, "item", item, "year", Enterprises.YEAR, "kind", "enterprise", "facts", facts));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.text("/amount");
    }

    /** Checks the proof of an award as anybody may. */
    void assertProven(String award) {
        Answer proof = api.get("integration", "/api/v1/awards/" + award + "/proof");
        assertThat(proof.status()).as("%s", proof).isEqualTo(200);
        assertThat(isValid(proof.body())).isTrue();
        String forged = Api.JSON.writeValueAsString(proof.body()).replace("00.00", "00.01");
        assertThat(isValid(forged)).isFalse();
    }

    private boolean isValid(Object proof) {
        Answer verified = api.post("integration", "/api/v1/awards/verify", proof);
        assertThat(verified.status()).as("%s", verified).isEqualTo(200);
        return verified.body().at("/valid").asBoolean();
    }
}
