package io.huiqi.gateway;

import io.huiqi.gateway.stub.Stubs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running gateway in front of stub services, and a plain HTTP client to talk to it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class GatewayTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(1)).build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void stubs(DynamicPropertyRegistry registry) {
        Stubs.properties(registry);
    }

    @BeforeEach
    void resetStubs() {
        Stubs.reset();
    }

    protected final URI gateway() {
        return URI.create("http://127.0.0.1:" + port);
    }

    protected final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway().resolve(path)).timeout(Duration.ofMinutes(1));
    }

    /** A request with a valid token of this client. */
    protected final HttpRequest.Builder request(String client, String path) {
        return request(path).header("Authorization", "Bearer " + Stubs.ISSUER.token(client));
    }

    protected final HttpResponse<String> get(String path) {
        return send(request("integration", path).GET());
    }

    protected final HttpResponse<String> post(String path, String body) {
        return send(request("integration", path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(HTTP, request);
    }

    protected static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    protected static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
