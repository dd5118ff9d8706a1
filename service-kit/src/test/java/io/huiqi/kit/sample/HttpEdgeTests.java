package io.huiqi.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Addresses, methods, tokens and failures: whatever goes wrong is answered with a problem. */
@ServiceTest
class HttpEdgeTests {

    private static final String TOKEN = TestIssuer.token("tester", "notes:write");

    @Autowired
    private WebTestClient http;

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
}
