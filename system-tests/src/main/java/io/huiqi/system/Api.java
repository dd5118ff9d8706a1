package io.huiqi.system;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The public API through the gateway, with the tokens of the demo clients. */
public final class Api {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_WITH_MANY = Duration.ofMinutes(5);

    private final URI gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Api(URI gateway) {
        this.gateway = gateway;
    }

    /** The client's token, fetched once. */
    public String token(String client) {
        return tokens.computeIfAbsent(client, this::fetchToken);
    }

    private String fetchToken(String client) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + client).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        Answer answer = send(request);
        if (answer.status() != 200) {
            throw new IllegalStateException("no token for " + client + ": " + answer);
        }
        return answer.text("/access_token");
    }

    public Answer get(String client, String path) {
        return send(request(client, path).GET().build());
    }

    public Answer put(String client, String path, Object body) {
        return send(request(client, path)
                .header("Content-Type", "application/json")
                .PUT(json(body))
                .build());
    }

    public Answer post(String client, String path, Object body, String... headers) {
        return send(postRequest(client, path, body, headers));
    }

    public CompletableFuture<Answer> postLater(String client, String path, Object body, String... headers) {
        return http.sendAsync(postRequest(client, path, body, headers), BodyHandlers.ofString())
                .thenApply(Api::answer);
    }

    /** Posts lines of JSON and answers the lines that come back. */
    public HttpResponse<String> postLines(String client, String path, BodyPublisher lines) {
        try {
            return http.send(
                    HttpRequest.newBuilder(gateway.resolve(path))
                            .timeout(PATIENCE_WITH_MANY)
                            .header("Authorization", "Bearer " + token(client))
                            .header("Content-Type", "application/x-ndjson")
                            .POST(lines)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ApiUnreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiUnreachable(e);
        }
    }

    /** A request to any address with the client's token, to be completed by the caller. */
    public HttpRequest.Builder request(String client, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(client));
    }

    /** Sends a request; fails with {@link ApiUnreachable} when no answer comes. */
    public Answer send(HttpRequest request) {
        try {
            return answer(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new ApiUnreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiUnreachable(e);
        }
    }

    HttpClient http() {
        return http;
    }

    public URI gateway() {
        return gateway;
    }

    private HttpRequest postRequest(String client, String path, Object body, String... headers) {
        HttpRequest.Builder request =
                request(client, path).header("Content-Type", "application/json").POST(json(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private static BodyPublisher json(Object body) {
        return body instanceof String text
                ? BodyPublishers.ofString(text)
                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), parse(response.body()));
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
