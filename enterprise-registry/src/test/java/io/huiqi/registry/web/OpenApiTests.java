package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published description, from which clients are generated. */
@ServiceTest
class OpenApiTests {

    private final JsonNode document;

    @Autowired
    OpenApiTests(WebTestClient http) {
        this.document = new JsonMapper()
                .readTree(http.get()
                        .uri("/v3/api-docs")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    @Test
    void isOpenApiThreeDotOne() {
        assertThat(document.at("/openapi").stringValue()).startsWith("3.1");
    }

    @Test
    void describesEveryAddress() {
        assertThat(document.at("/paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/enterprises",
                        "/api/v1/enterprises/{uscc}",
                        "/api/v1/enterprises/import",
                        "/api/v1/enterprises/{uscc}/figures",
                        "/api/v1/enterprises/{uscc}/figures/{year}",
                        "/api/v1/enterprises/{uscc}/figures/{year}/history",
                        "/api/v1/enterprises/{uscc}/recognitions",
                        "/api/v1/enterprises/{uscc}/recognitions/{id}",
                        "/api/v1/enterprises/{uscc}/mergers",
                        "/api/v1/enterprises/{uscc}/mergers/{predecessor}",
                        "/api/v1/enterprises/{uscc}/lists",
                        "/api/v1/enterprises/{uscc}/lists/{list}",
                        "/api/v1/indicators",
                        "/api/v1/indicators/{id}",
                        "/api/v1/indicators/{id}/reports/{period}");
    }

    @Test
    void doesNotAskClientsForWhatTheServerKnows() {
        assertThat(document.at("/paths").toString())
                .doesNotContain("\"caller\"")
                .doesNotContain("\"cause\"");
    }

    @Test
    void saysThatFactsAreTextsByName() {
        assertThat(document.at("/components/schemas/FiguresBody/properties/facts/additionalProperties/type")
                        .stringValue())
                .isEqualTo("string");
    }

    @Test
    void saysWhatAnImportIsMadeOf() {
        assertThat(document.at(
                                "/paths/~1api~1v1~1enterprises~1import/post/requestBody/content/application~1x-ndjson/schema/$ref")
                        .stringValue())
                .endsWith("ImportLine");
    }
}
