package io.huiqi.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class OpenApiTests {

    @Autowired
    private WebTestClient http;

    private JsonNode document;

    @BeforeEach
    void read() {
        byte[] body = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        document = new JsonMapper().readTree(body);
    }

    @Test
    void itIsOpenApi31() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void theTokenIsNeededAndCallerAndCauseAreNotParameters() {
        JsonNode create = document.at("/paths/~1notes/post");

        assertThat(create.path("parameters").isMissingNode()).isTrue();
        assertThat(document.at("/security/0/token").isArray()).isTrue();
        assertThat(document.at("/components/schemas/Caller").isMissingNode()).isTrue();
    }

    @Test
    void everyOperationMayAnswerWithAProblem() {
        assertThat(document.at("/paths/~1notes/post/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.at("/components/schemas/Problem/properties/code").isObject())
                .isTrue();
    }

    @Test
    void aComponentThatIsNeverNullIsRequired() {
        assertThat(document.at("/components/schemas/NewNote/required").toString())
                .isEqualTo("[\"text\"]");
    }

    @Test
    void aComponentThatMayBeNullSaysSo() {
        assertThat(document.at("/components/schemas/NewNote/properties/stars/type")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("integer", "null");
    }

    @Test
    void answersAreJson() {
        assertThat(document.at("/paths/~1notes/post/responses/200/content").has("application/json"))
                .isTrue();
    }
}
