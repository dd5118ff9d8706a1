package io.huiqi.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class HttpEdgeTests {

    private static final String TOKEN = TestIssuer.token("tester", "notes:write");

    @Autowired
    private WebTestClient http;

    private WebTestClient.ResponseSpec post(String body, String key) {
        WebTestClient.RequestBodySpec request = http.post()
                .uri("/notes")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .contentType(MediaType.APPLICATION_JSON);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return request.bodyValue(body).exchange();
    }

    @Test
    void aWholeRequestIsAnswered() {
        post("{\"text\":\"a\",\"stars\":1}", "")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectHeader()
                .valueEquals("X-Client", "tester");
    }

    @Test
    void anUnknownFieldIsNamedWithItsPlaceAndTheKnownOnes() {
        post("{\"text\":\"a\",\"stras\":1}", "")
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
        post("{\"text\":\"a\",\"stars\":\"many\"}", "")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/stars");
    }

    @Test
    void aNumberWhereATextBelongsIsNamedWithItsPlace() {
        post("{\"text\":1.5,\"stars\":1}", "")
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
        post("{\"text\":", "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed-json");
    }

    @Test
    void aFieldThatStandsTwiceIsABadRequest() {
        post("{\"text\":\"a\",\"text\":\"b\",\"stars\":1}", "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].detail")
                .value(String.class, detail -> assertThat(detail).startsWith("names a field twice"));
    }

    @Test
    void jsonNestedWithoutEndIsABadRequest() {
        post("{\"text\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"stars\":1}", "")
                .expectStatus()
                .is4xxClientError();
        post("{\"unknown\":" + "[".repeat(5000) + "]".repeat(5000) + "}", "")
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void aNameWithHalfASurrogatePairIsABadRequest() {
        post("{\"text\":\"a\",\"\\ud83d\":1}", "").expectStatus().isBadRequest();
    }

    @Test
    void bytesThatAreNoTextAreABadRequest() {
        http.post()
                .uri("/notes")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '(', '"', '}'})
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1.5", "99999999999", "NaN", "1e400", "true", "[1]", "{}", "\"1\""})
    void aNumberThatIsNoWholeOneIsAClientsMistake(String number) {
        post("{\"text\":\"a\",\"stars\":" + number + "}", "")
                .expectStatus()
                .is4xxClientError()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .exists();
    }

    @Test
    void anEmptyBodyIsABadRequest() {
        post("", "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unreadable-body");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        http.post()
                .uri("/notes")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("a")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unsupported-media-type")
                .jsonPath("$.detail")
                .isEqualTo("Send application/json.");
    }

    @Test
    void anotherMethodIsRefusedWithTheAllowedOnes() {
        http.delete()
                .uri("/notes")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueEquals("Allow", "POST")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("method-not-allowed");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        http.get()
                .uri("/nowhere")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");
    }

    @Test
    void withoutATokenNobodyEnters() {
        http.get()
                .uri("/failures/none")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthorized");
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() {
        http.get()
                .uri("/failures/none")
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("tester", "other:read")))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("forbidden");
    }

    @Test
    void aFaultTellsNothingButItsTrace() {
        byte[] body = http.get()
                .uri("/failures/fault")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("internal")
                .returnResult()
                .getResponseBody();

        assertThat(new String(Objects.requireNonNull(body), StandardCharsets.UTF_8))
                .doesNotContain("secret inside");
    }

    @Test
    void aDependencyThatIsAwayIsNotOurFault() {
        http.get()
                .uri("/failures/outage")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        String body = "{\"text\":\"same\",\"stars\":1}";

        String first = location(post(body, "key-1").expectStatus().isCreated());
        String second = location(post(body, "key-1").expectStatus().isCreated());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        post("{\"text\":\"a\",\"stars\":1}", "key-2").expectStatus().isCreated();

        post("{\"text\":\"b\",\"stars\":1}", "key-2")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aRefusalIsRememberedToo() {
        String body = "{\"text\":\"a\",\"stars\":\"x\"}";

        post(body, "key-3").expectStatus().isEqualTo(422);
        post(body, "key-3").expectStatus().isEqualTo(422);
    }

    @Test
    void ofManyAtOnceWithOneKeyExactlyOneTakesEffect() {
        String body = "{\"text\":\"race\",\"stars\":1}";

        List<Integer> statuses = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(body, "key-race")
                        .returnResult(String.class)
                        .getStatus()
                        .value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(location(post(body, "key-race").expectStatus().isCreated())).isNotBlank();
    }

    private static String location(WebTestClient.ResponseSpec response) {
        EntityExchangeResult<byte[]> result = response.expectBody().returnResult();
        return String.valueOf(result.getResponseHeaders().getLocation());
    }
}
