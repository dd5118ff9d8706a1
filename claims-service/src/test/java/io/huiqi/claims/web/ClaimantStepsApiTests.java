package io.huiqi.claims.web;

import static io.huiqi.claims.ClaimsClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.claims.ClaimsClient;
import io.huiqi.claims.ClaimsTopic;
import io.huiqi.claims.Enterprises;
import io.huiqi.kit.testing.ServiceTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ClaimantStepsApiTests {

    @Autowired
    private WebTestClient http;

    private final String enterprise = Enterprises.next();
    private ClaimsClient client;

    @BeforeEach
    void signIn() {
        client = ClaimsClient.enterprise(http, enterprise);
    }

    private WebTestClient.ResponseSpec withdraw(String id, String body, String ifMatch) {
        return client.post("/" + id + "/withdraw", body, headers -> headers.setIfMatch(ifMatch));
    }

    @Test
    void aClaimIsTakenBackWithItsReason() {
        String id = client.submitted(enterprise, 2020);

        JsonNode claim = ClaimsClient.json(withdraw(id, "{\"note\": \"误报\"}", "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\""));

        assertThat(claim.path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(claim.path("timeline").get(1).path("note").asString()).isEqualTo("误报");
        await().untilAsserted(() -> assertThat(ClaimsTopic.namesAbout(id))
                .containsExactly("1 io.huiqi.ClaimSubmitted.v1", "2 io.huiqi.ClaimWithdrawn.v1"));
    }

    @Test
    void anAwardLetGoMayBeClaimedAgain() {
        String id = client.submitted(enterprise, 2020);
        withdraw(id, "{}", "*").expectStatus().isOk();

        client.submit(body(enterprise, 2020)).expectStatus().isCreated();
    }

    @Test
    void aClaimIsTakenBackOnce() {
        String id = client.submitted(enterprise, 2020);
        withdraw(id, "{}", "*").expectStatus().isOk();

        withdraw(id, "{}", "*")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-withdrawable");
    }

    @Test
    void whoeverReadAnOlderVersionIsTold() {
        String id = client.submitted(enterprise, 2020);

        withdraw(id, "{}", "\"7\"")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
        assertThat(client.status(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void ofManyWithdrawalsAtOnceOneTakesEffect() {
        String id = client.submitted(enterprise, 2020);

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> withdraw(id, "{}", "\"1\"")
                        .returnResult(String.class)
                        .getStatus()
                        .value()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 412 || status == 409);
        await().untilAsserted(() -> assertThat(ClaimsTopic.namesAbout(id)).hasSize(2));
    }

    @Test
    void aNoteThatIsTooLongIsRefused() {
        String id = client.submitted(enterprise, 2020);

        withdraw(id, "{\"note\": \"" + "x".repeat(501) + "\"}", "*")
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void aClaimIsSubmittedAgainOnlyWhenThatIsAwaited() {
        String id = client.submitted(enterprise, 2020);

        client.post("/" + id + "/submissions", "{}", headers -> {})
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-awaited");
    }
}
