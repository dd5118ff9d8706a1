package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.TestIssuer;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts what has to be refused, and reads why it was. */
record Refusals(WebTestClient http) {

    static final JsonMapper JSON = new JsonMapper();
    static final String TOKEN =
            TestIssuer.token("integration", "policies:read policies:write assessments:run awards:read budgets:write");

    /** The problem that a question is answered with. */
    JsonNode refused(String path, String json, int status) {
        byte[] answer = post(path, MediaType.APPLICATION_JSON, json, status);
        assertThat(answer).hasSizeLessThan(100_000);
        return JSON.readTree(answer);
    }

    byte[] post(String path, MediaType type, String body, int status) {
        byte[] answer = http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .contentType(type)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return answer == null ? new byte[0] : answer;
    }
}
