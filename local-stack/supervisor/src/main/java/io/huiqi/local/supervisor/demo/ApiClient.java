package io.huiqi.local.supervisor.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Speaks to the gateway as one of the demo clients, patient with limits and with services that are just starting. */
final class ApiClient {

    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** In one order at every start: an Idempotency-Key stands for the very same body. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final String client;
    private @Nullable String token;

    ApiClient(URI gateway, String client) {
        this.gateway = gateway;
        this.client = client;
    }

    /** What the API answered, whatever the status. */
    record Answer(int status, JsonNode body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    JsonNode get(String path) {
        return required("GET " + path, send("GET", path, BodyPublishers.noBody(), Map.of()));
    }

    /** A PUT is the same thing however often it is sent. */
    JsonNode put(String path, Object body) {
        return required("PUT " + path, send("PUT", path, json(body), Map.of()));
    }

    /** A POST that has its effect once, however often it is sent for the same {@code purpose} with the same body. */
    Answer post(String path, String purpose, Object body) {
        String json = JSON.writeValueAsString(body);
        String key = UUID.nameUUIDFromBytes((purpose + " " + json).getBytes(StandardCharsets.UTF_8))
                .toString();
        return send("POST", path, BodyPublishers.ofString(json), Map.of("Idempotency-Key", key));
    }

    static JsonNode required(String request, Answer answer) {
        if (!answer.isSuccess()) {
            throw new ApiProblem(request, answer.status(), answer.body());
        }
        return answer.body();
    }

    private Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        Answer answer = once(method, path, body, headers);
        for (int attempt = 1; LATER.contains(answer.status()) && attempt < ATTEMPTS; attempt++) {
            pause(Duration.ofMillis(500));
            answer = once(method, path, body, headers);
        }
        return answer;
    }

    private Answer once(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(TIMEOUT)
                .method(method, body)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json");
        headers.forEach(request::header);
        return exchange(method + " " + path, request.build());
    }

    private String token() {
        if (token == null) {
            String basic = Base64.getEncoder().encodeToString((client + ":" + client).getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();
            String what = "the token request of " + client;
            token = required(what, exchange(what, request)).path("access_token").asString();
        }
        return token;
    }

    private Answer exchange(String what, HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), parsed(response.body()));
        } catch (IOException failed) {
            throw new ApiProblem(what, failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ApiProblem(what, stopping);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JsonNodeFactory.instance.stringNode(body);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }
}
