package io.huiqi.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.TestIssuer;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as each of the persons and systems concerned. */
final class InspectionClient {

    static final String ENTERPRISE = "91410802MA45ABC18C";
    static final String OTHER_ENTERPRISE = "91410883MA9K12P36D";
    static final String DEPARTMENT = TestIssuer.token("department", "inspections:read inspections:write");
    static final String HEAD = TestIssuer.token("head", "inspections:read inspections:write inspections:consent-head");
    static final String LEADER = TestIssuer.token("leader", "inspections:read inspections:consent-leader");
    static final String OWNER = TestIssuer.token("enterprise-demo", "inspections:read inspections:write", ENTERPRISE);
    static final String STRANGER = TestIssuer.token("another", "inspections:read inspections:write", OTHER_ENTERPRISE);
    static final String NOBODY = "";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebTestClient http;

    InspectionClient(WebTestClient http) {
        this.http = http;
    }

    /** Asks for a visit on 2020-09-16 from 09:00 to 17:00, with two officers and no consents. */
    JsonNode request() {
        return post(
                DEPARTMENT,
                "/inspections",
                body("2020-09-16T09:00:00+08:00", "2020-09-16T17:00:00+08:00", "inspection"),
                201);
    }

    /** Such a visit with both consents given. */
    JsonNode allowed() {
        String id = request().at("/id").asString();
        consent(HEAD, id, "department-head", "Zhang Wei", 200);
        return consent(LEADER, id, "government-leader", "Li Na", 200);
    }

    static String body(String start, String end, String kind) {
        return """
                {"enterprise": "%s", "start": "%s", "end": "%s", "kind": "%s",
                 "deployer": "city-department", "category": "other",
                 "department": {"name": "市场监督管理局", "level": "city"},
                 "officers": [{"name": "Wang Fang", "certificateNo": "H-1"}, {"name": "Liu Yang", "certificateNo": "H-2"}]}
                """.formatted(ENTERPRISE, start, end, kind);
    }

    JsonNode consent(String token, String id, String role, String person, int status) {
        return post(token, "/inspections/" + id + "/consents", """
                {"role": "%s", "person": "%s", "level": "city"}
                """.formatted(role, person), status);
    }

    JsonNode get(String token, String path, int status) {
        return call(HttpMethod.GET, token, path, null, status);
    }

    /** What is at a path, as it is sent. */
    String text(String token, String path) {
        return Objects.requireNonNull(send(HttpMethod.GET, token, path, null)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    JsonNode delete(String token, String path, int status) {
        return call(HttpMethod.DELETE, token, path, null, status);
    }

    JsonNode post(String token, String path, String body, int status) {
        return call(HttpMethod.POST, token, path, body, status);
    }

    /** Tries something that may be barred. */
    void attempt(String method, String token, String path, String body) {
        send(HttpMethod.valueOf(method), token, path, body).expectBody().returnResult();
    }

    /** The entity tag of what is at a path. */
    String etag(String token, String path) {
        return send(HttpMethod.GET, token, path, null)
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
    }

    /** Deletes if the entity tag is still right; answers the status. */
    int deleteIfMatch(String token, String path, String tag) {
        return http.delete()
                .uri("/api/v1" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", tag)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    /** Reads unless the entity tag is still right; answers the status. */
    int getIfNoneMatch(String token, String path, String tag) {
        return http.get()
                .uri("/api/v1" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-None-Match", tag)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    /** Posts with an {@code Idempotency-Key}. */
    JsonNode postWithKey(String token, String path, String body, String key) {
        return JSON.readTree(http.post()
                .uri("/api/v1" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** Posts if the entity tag is still right; answers the status. */
    int postIfMatch(String token, String path, String body, String tag) {
        return http.post()
                .uri("/api/v1" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    JsonNode call(HttpMethod method, String token, String path, String body, int status) {
        String answer = send(method, token, path, body)
                .expectBody(String.class)
                .consumeWith(result -> assertThat(result.getStatus().value())
                        .as("%s %s: %s", method, path, result.getResponseBody())
                        .isEqualTo(status))
                .returnResult()
                .getResponseBody();
        return JSON.readTree(answer == null ? "null" : answer);
    }

    private WebTestClient.ResponseSpec send(HttpMethod method, String token, String path, String body) {
        WebTestClient.RequestBodySpec request = http.method(method).uri("/api/v1" + path);
        if (!token.isEmpty()) {
            request.headers(headers -> headers.setBearerAuth(token));
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return request.exchange();
    }
}
