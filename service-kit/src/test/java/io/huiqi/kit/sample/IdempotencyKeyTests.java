package io.huiqi.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A request repeated with its key takes effect once and gets the same answer. */
@ServiceTest
class IdempotencyKeyTests {

    private static final String TOKEN = TestIssuer.token("tester", "notes:write");

    @Autowired
    private WebTestClient http;

    private WebTestClient.ResponseSpec post(String body, String key) {
        return http.post()
                .uri("/notes")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
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
