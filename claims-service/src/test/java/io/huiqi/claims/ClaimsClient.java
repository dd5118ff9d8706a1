package io.huiqi.claims;

import io.huiqi.kit.testing.TestIssuer;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service as an official system or as one enterprise would. */
public final class ClaimsClient {

    public static final String PATH = "/api/v1/claims";
    private static final String SCOPES = "claims:read claims:write";
    private static final JsonMapper JSON = new JsonMapper();

    private final WebTestClient http;
    private final String token;

    private ClaimsClient(WebTestClient http, String token) {
        this.http = http;
        this.token = token;
    }

    public static ClaimsClient official(WebTestClient http) {
        return new ClaimsClient(http, TestIssuer.token("integration", SCOPES));
    }

    public static ClaimsClient enterprise(WebTestClient http, String uscc) {
        return new ClaimsClient(http, TestIssuer.token("client-" + uscc, SCOPES, uscc));
    }

    public static ClaimsClient withScopes(WebTestClient http, String scopes) {
        return new ClaimsClient(http, TestIssuer.token("somebody", scopes));
    }

    /** The body of a claim that is complete and right. */
    public static String body(String enterprise, int year) {
        return """
                {"enterprise": "%s", "policy": "jiaozuo-2020-17", "item": "revenue-milestones", "year": %d}""".formatted(enterprise, year);
    }

    public WebTestClient.ResponseSpec submit(String body) {
        return post("", body, headers -> {});
    }

    public WebTestClient.ResponseSpec submit(String body, String idempotencyKey) {
        return post("", body, headers -> headers.set("Idempotency-Key", idempotencyKey));
    }

    /** Submits a claim that must be accepted; its id. */
    public String submitted(String enterprise, int year) {
        return json(submit(body(enterprise, year)).expectStatus().isCreated())
                .path("id")
                .asString();
    }

    public WebTestClient.ResponseSpec post(String path, String body, Consumer<HttpHeaders> headers) {
        return http.post()
                .uri(PATH + path)
                .headers(each -> each.setBearerAuth(token))
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public WebTestClient.ResponseSpec get(String path) {
        return get(path, "zh-CN");
    }

    public WebTestClient.ResponseSpec get(String path, String language) {
        return http.get()
                .uri(PATH + path)
                .headers(each -> each.setBearerAuth(token))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }

    /** A claim that must be there. */
    public JsonNode claim(String id) {
        return json(get("/" + id).expectStatus().isOk());
    }

    public String status(String id) {
        return claim(id).path("status").asString();
    }

    public static JsonNode json(WebTestClient.ResponseSpec answer) {
        byte[] body = answer.expectBody().returnResult().getResponseBodyContent();
        return JSON.readTree(body == null ? new byte[0] : body);
    }
}
