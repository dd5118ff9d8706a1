package io.huiqi.notification;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@StreamTest
class OpenApiTests {

    private static final String OPERATION = "$.paths['/api/v1/events'].get";

    @Autowired
    private WebTestClient http;

    @Test
    void theDocumentDescribesTheStreamAndThePages() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath(OPERATION + ".parameters[?(@.name == 'Last-Event-ID')]")
                .isNotEmpty()
                .jsonPath(OPERATION + ".parameters[?(@.name == 'wait')]")
                .isNotEmpty()
                .jsonPath(OPERATION + ".responses.200.content['text/event-stream']")
                .exists()
                .jsonPath(OPERATION + ".responses.200.content['application/json']")
                .exists();
    }

    @Test
    void itIsReadyWithoutADocumentStore() {
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }
}
