package io.huiqi.notification.web;

import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the service as a client does. */
final class StreamClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ParameterizedTypeReference<ServerSentEvent<String>> BLOCKS =
            new ParameterizedTypeReference<>() {};

    private final WebClient http;
    private final WebTestClient test;

    StreamClient(int port, WebTestClient test) {
        this.http = WebClient.create("http://localhost:" + port);
        this.test = test.mutate().responseTimeout(Duration.ofMinutes(1)).build();
    }

    static String token() {
        return TestIssuer.token("dashboard", "events:read");
    }

    /** The blocks of a stream, also those that carry no event. */
    Flux<ServerSentEvent<String>> blocks(String query, @Nullable String lastEventId) {
        return http.get()
                .uri("/api/v1/events?" + query)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    headers.setBearerAuth(token());
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .retrieve()
                .bodyToFlux(BLOCKS);
    }

    /** The events of a stream. */
    Flux<ServerSentEvent<String>> events(String query, @Nullable String lastEventId) {
        return blocks(query, lastEventId).filter(block -> block.data() != null);
    }

    /** A page of the pull feed. */
    JsonNode page(String query) {
        byte[] body = test.get()
                .uri("/api/v1/events?" + query)
                .headers(headers -> headers.setBearerAuth(token()))
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JSON.readTree(Objects.requireNonNull(body));
    }

    /** Asks for a stream with a token and expects a status. */
    WebTestClient.BodyContentSpec refused(String token, String query, int status) {
        return test.get()
                .uri("/api/v1/events?" + query)
                .headers(headers -> headers.setBearerAuth(token))
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    /** The CloudEvents id inside an event. */
    static String idOf(ServerSentEvent<String> event) {
        return JSON.readTree(Objects.requireNonNull(event.data())).get("id").asString();
    }

    static JsonNode json(ServerSentEvent<String> event) {
        return JSON.readTree(Objects.requireNonNull(event.data()));
    }
}
