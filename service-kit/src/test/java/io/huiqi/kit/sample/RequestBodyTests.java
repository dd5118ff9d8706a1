package io.huiqi.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a client sends is read strictly, and what is wrong with it is named with its place. */
@ServiceTest
class RequestBodyTests {

    private static final String TOKEN = TestIssuer.token("tester", "notes:write");

    @Autowired
    private WebTestClient http;

    private WebTestClient.ResponseSpec post(String body) {
        return post(MediaType.APPLICATION_JSON, body);
    }

    private WebTestClient.ResponseSpec post(MediaType type, Object body) {
        return http.post()
                .uri("/notes")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .contentType(type)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void aWholeRequestIsAnswered() {
        post("{\"text\":\"a\",\"stars\":1}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectHeader()
                .valueEquals("X-Client", "tester");
    }

    @Test
    void anUnknownFieldIsNamedWithItsPlaceAndTheKnownOnes() {
        post("{\"text\":\"a\",\"stras\":1}")
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-field")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/stras")
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @Test
    void aWrongTypeIsNamedWithItsPlace() {
        post("{\"text\":\"a\",\"stars\":\"many\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/stars");
    }

    @Test
    void aNumberWhereATextBelongsIsNamedWithItsPlace() {
        post("{\"text\":1.5,\"stars\":1}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/text")
                .jsonPath("$.errors[0].code")
                .isEqualTo("wrong-type");
    }

    @Test
    void malformedJsonIsABadRequest() {
        post("{\"text\":")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed-json");
    }

    @Test
    void aFieldThatStandsTwiceIsABadRequest() {
        post("{\"text\":\"a\",\"text\":\"b\",\"stars\":1}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].detail")
                .value(String.class, detail -> assertThat(detail).startsWith("names a field twice"));
    }

    @Test
    void jsonNestedWithoutEndIsABadRequest() {
        post("{\"text\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"stars\":1}")
                .expectStatus()
                .is4xxClientError();
        post("{\"unknown\":" + "[".repeat(5000) + "]".repeat(5000) + "}")
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void aNameWithHalfASurrogatePairIsABadRequest() {
        post("{\"text\":\"a\",\"\\ud83d\":1}").expectStatus().isBadRequest();
    }

    @Test
    void bytesThatAreNoTextAreABadRequest() {
        post(
                        MediaType.APPLICATION_JSON,
                        new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '(', '"', '}'})
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1.5", "99999999999", "NaN", "1e400", "true", "[1]", "{}", "\"1\""})
    void aNumberThatIsNoWholeOneIsAClientsMistake(String number) {
        post("{\"text\":\"a\",\"stars\":" + number + "}")
                .expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .exists();
    }

    @Test
    void anEmptyBodyIsABadRequest() {
        post("").expectStatus().isBadRequest().expectBody().jsonPath("$.code").isEqualTo("unreadable-body");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        post(MediaType.TEXT_PLAIN, "a")
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unsupported-media-type")
                .jsonPath("$.detail")
                .isEqualTo("Send application/json.");
    }
}
