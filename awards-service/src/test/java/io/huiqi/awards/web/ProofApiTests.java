package io.huiqi.awards.web;

import static io.huiqi.awards.World.claim;
import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.World;
import io.huiqi.awards.award.Awards;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Proofs of awards that were granted for real, on a real broker and a real store. */
@ServiceTest
class ProofApiTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private WebTestClient http;

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private Awards awards;

    private final String uscc = newUscc();
    private final String token = TestIssuer.token("enterprise-demo", "awards:read", uscc);
    private World world;
    private String award;

    @BeforeEach
    void anAwardIsGranted() {
        world = new World(writer, publisher);
        http = http.mutate().responseTimeout(PATIENCE).build();
        String claim = "c-" + UUID.randomUUID();
        award = Ledger.awardOf(claim);
        world.announces(
                registered(uscc), revenue(uscc, 2019, "4800000000.00", 3), revenue(uscc, 2020, "5300000000.00", 1));
        world.announces(claim(claim, uscc, "revenue-milestones", 2020));
        await().atMost(PATIENCE).until(() -> awards.find(award).block(PATIENCE) != null);
    }

    @Test
    void aProofHasEverythingTheAwardWasComputedFrom() {
        proof(token)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.award.id")
                .isEqualTo(award)
                .jsonPath("$.result.amount")
                .isEqualTo("1500000.00")
                .jsonPath("$.inputs.figures[0].year")
                .isEqualTo(2019)
                .jsonPath("$.inputs.figures[0].version")
                .isEqualTo(3)
                .jsonPath("$.inputs.figures[0].source")
                .isEqualTo("tax")
                .jsonPath("$.inputs.figures[0].event")
                .isNotEmpty()
                .jsonPath("$.inputs.figures[1].values.taxableRevenue")
                .isEqualTo("5300000000.00")
                .jsonPath("$.ledgerBefore")
                .isEmpty()
                .jsonPath("$.policy.sha256")
                .value(digest -> assertThat((String) digest).matches("[0-9a-f]{64}"))
                .jsonPath("$.events.awardGranted")
                .isNotEmpty();
    }

    @Test
    void theProofIsValid() {
        verify(text(proof(token)))
                .jsonPath("$.valid")
                .isEqualTo(true)
                .jsonPath("$.recomputed")
                .isEqualTo(true)
                .jsonPath("$.signature")
                .isEqualTo("good")
                .jsonPath("$.difference")
                .isEqualTo(null);
    }

    @Test
    void aChangedProofIsNotAndTheDifferenceIsNamed() {
        verify(text(proof(token)).replace("\"1500000.00\"", "\"1500000.01\""))
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.signature")
                .isEqualTo("bad")
                .jsonPath("$.difference.pointer")
                .isEqualTo("/result/amount")
                .jsonPath("$.difference.expected")
                .isEqualTo("1500000.00")
                .jsonPath("$.difference.found")
                .isEqualTo("1500000.01");
    }

    @Test
    void whatIsCorrectedAfterTheGrantDoesNotChangeItsProof() {
        String before = text(proof(token));
        String later = "c-" + UUID.randomUUID();
        world.announces(revenue(uscc, 2020, "6100000000.00", 2), revenue(uscc, 2021, "7100000000.00", 1));
        world.announces(claim(later, uscc, "revenue-milestones", 2021));
        await().atMost(PATIENCE).until(() -> awards.find(Ledger.awardOf(later)).block(PATIENCE) != null);

        assertThat(text(proof(token))).isEqualTo(before);
        award = Ledger.awardOf(later);
        proof(token).expectBody().jsonPath("$.ledgerBefore.length()").isEqualTo(2);
        verify(text(proof(token))).jsonPath("$.valid").isEqualTo(true);
    }

    @Test
    void aProofIsHiddenFromOthers() {
        proof(TestIssuer.token("enterprise-demo", "awards:read", newUscc()))
                .expectStatus()
                .isNotFound();
        proof(TestIssuer.token("reader", "claims:read")).expectStatus().isForbidden();
    }

    @Test
    void theKeysAreOpenToAnybody() {
        http.get()
                .uri("/api/v1/awards/keys")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keys[0].crv")
                .isEqualTo("Ed25519")
                .jsonPath("$.keys[0].kid")
                .isNotEmpty();
    }

    @Test
    void whatIsNoProofIsNotValid() {
        verify("{}")
                .jsonPath("$.valid")
                .isEqualTo(false)
                .jsonPath("$.difference.pointer")
                .isEqualTo("/format");
    }

    private ResponseSpec proof(String bearer) {
        return http.get()
                .uri("/api/v1/awards/" + award + "/proof")
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange();
    }

    private BodyContentSpec verify(String proof) {
        return http.post()
                .uri("/api/v1/awards/verify")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(proof)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String text(ResponseSpec response) {
        return response.expectBody(String.class).returnResult().getResponseBody();
    }
}
