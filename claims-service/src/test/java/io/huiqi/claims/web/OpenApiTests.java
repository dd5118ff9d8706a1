package io.huiqi.claims.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.claims.ClaimsClient;
import io.huiqi.kit.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OpenApiTests {

    @Autowired
    private WebTestClient http;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = ClaimsClient.json(
                http.get().uri("/v3/api-docs").exchange().expectStatus().isOk());
    }

    @Test
    void everyAddressIsDescribed() {
        assertThat(document.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/claims",
                        "/api/v1/claims/{id}",
                        "/api/v1/claims/summary",
                        "/api/v1/claims/{id}/withdraw",
                        "/api/v1/claims/{id}/submissions");
    }

    @Test
    void aClientLearnsWhatASubmissionNeedsAndGets() {
        JsonNode submit = document.at("/paths/~1api~1v1~1claims/post");

        assertThat(submit.at("/responses/201/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/ClaimView");
        assertThat(document.at("/components/schemas/SubmitClaimBody/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("enterprise", "policy", "item", "year");
        assertThat(document.at("/components/schemas/ClaimView/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("id", "status", "timeline")
                .doesNotContain("assessment", "award");
    }
}
