package io.huiqi.awards.web;

import static io.huiqi.awards.World.claim;
import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.title;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.World;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Policies and awards over HTTP, on a real broker and a real store. */
@ServiceTest
class AwardsApiTests {

    private static final String SCOPES = "policies:read assessments:run awards:read";

    @Autowired
    private WebTestClient http;

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    private final String uscc = newUscc();
    private final String token = TestIssuer.token("integration", SCOPES);
    private World world;

    @BeforeEach
    void meet() {
        world = new World(writer, publisher);
        http = http.mutate().responseTimeout(Duration.ofSeconds(30)).build();
    }

    @Test
    void policiesAreListedAndShown() {
        get(token, "/api/v1/policies")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].policy")
                .isEqualTo("jiaozuo-2020-17")
                .jsonPath("$.next")
                .isEqualTo(null);
        get(token, "/api/v1/policies/jiaozuo-2020-17")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.source.document")
                .isEqualTo("焦发〔2020〕17号")
                .jsonPath("$.items[?(@.item == 'brand')].procedure")
                .isEqualTo("express");
        get(token, "/api/v1/policies/elsewhere").expectStatus().isNotFound();
    }

    @Test
    void awardsAreFoundListedAndSummed() {
        world.announces(registered(uscc), title(uscc, "r-" + uscc, "well-known-trademark", "2020-09-01"));
        world.announces(title(uscc, "s-" + uscc, "national-brand", "2021-09-01"));
        world.announces(claim("c-" + UUID.randomUUID(), uscc, "brand", 2020));
        awaitAwards(1); // those granted in the same millisecond have no order
        world.announces(claim("c-" + UUID.randomUUID(), uscc, "brand", 2021));
        awaitAwards(2);

        get(token, "/api/v1/awards?limit=1&enterprise=" + uscc)
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("Link")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].year")
                .isEqualTo(2021)
                .jsonPath("$.items[0].lines[0].amount")
                .isEqualTo("500000.00")
                .jsonPath("$.items[0].lines[0].shares[0].party")
                .isEqualTo("city")
                .jsonPath("$.items[0].lines[0].shares[0].amount")
                .isEqualTo("500000.00");
        get(token, "/api/v1/awards?year=2020&item=brand&enterprise=" + uscc)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        get(token, "/api/v1/awards/summary?enterprise=" + uscc)
                .expectBody()
                .jsonPath("$.count")
                .isEqualTo(2)
                .jsonPath("$.amount")
                .isEqualTo("1000000.00")
                .jsonPath("$.items[0].item")
                .isEqualTo("brand");
    }

    @Test
    void anAwardIsHiddenFromOtherEnterprises() {
        world.announces(registered(uscc), title(uscc, "r-" + uscc, "national-brand", "2020-09-01"));
        world.announces(claim("c-" + UUID.randomUUID(), uscc, "brand", 2020));
        String own = TestIssuer.token("enterprise-demo", SCOPES, uscc);
        String other = TestIssuer.token("enterprise-demo", SCOPES, newUscc());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(own, "/api/v1/awards")
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(1));
        String id = text(get(own, "/api/v1/awards")).replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");

        get(own, "/api/v1/awards/" + id).expectStatus().isOk();
        get(other, "/api/v1/awards/" + id).expectStatus().isNotFound();
        get(other, "/api/v1/awards?enterprise=" + uscc).expectStatus().isForbidden();
        get(other, "/api/v1/awards").expectBody().jsonPath("$.items").isEmpty();
    }

    @Test
    void scopesAreNeeded() {
        String reader = TestIssuer.token("reader", "claims:read");

        get(reader, "/api/v1/awards").expectStatus().isForbidden();
        http.get().uri("/api/v1/policies").exchange().expectStatus().isUnauthorized();
    }

    private void awaitAwards(int howMany) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(token, "/api/v1/awards?enterprise=" + uscc)
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(howMany));
    }

    private ResponseSpec get(String bearer, String uri) {
        return http.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange();
    }

    private static String text(ResponseSpec response) {
        return response.expectBody(String.class).returnResult().getResponseBody();
    }
}
