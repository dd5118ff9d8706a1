package io.huiqi.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@InspectionApi
class CheckApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ORDINARY_NIGHT = """
            {"enterprise": "91410802MA45ABC18C",
             "start": "2020-09-15T23:00:00+08:00", "end": "2020-09-16T02:00:00+08:00",
             "kind": "inspection", "deployer": "city-department", "category": "other",
             "department": {"name": "市场监督管理局", "level": "city"},
             "consents": [
               {"role": "department-head", "person": "Zhang Wei", "level": "city", "at": "2020-09-14T10:00:00+08:00"},
               {"role": "government-leader", "person": "Li Na", "level": "city", "at": "2020-09-14T11:00:00+08:00"}]}
            """;

    private final WebTestClient client;

    @Autowired
    CheckApiTests(WebTestClient client) {
        this.client = client;
    }

    @Test
    void aDeniedNightComesWithItsDaysAndAnAlternativeInLocalTime() {
        JsonNode answer = answer(ORDINARY_NIGHT, "en");

        assertThat(answer.at("/outcome").asString()).isEqualTo("deny");
        assertThat(answer.at("/reason").asString()).isEqualTo("QUIET");
        assertThat(answer.at("/clause").asString()).isEqualTo("20-1");
        assertThat(answer.at("/policy").asString()).isEqualTo("jiaozuo-2020-17");
        assertThat(answer.at("/text").asString()).isEqualTo("It is a quiet day; consents do not open it.");
        assertThat(answer.at("/blockingDays")).isEqualTo(json("[\"2020-09-15\"]"));
        assertThat(answer.at("/alternative"))
                .isEqualTo(json("{\"start\": \"2020-09-16T00:00:00+08:00\", \"end\": \"2020-09-16T02:00:00+08:00\"}"));
        assertThat(answer.at("/days")).isEqualTo(json("""
                                [{"date": "2020-09-15", "zone": "quiet", "greenChannel": false,
                                  "outcome": "deny", "reason": "QUIET", "clause": "20-1"},
                                 {"date": "2020-09-16", "zone": "ordinary", "greenChannel": false,
                                  "outcome": "allow", "reason": "APPROVED", "clause": "20-3"}]
                                """));
    }

    @Test
    void chineseIsSpokenUnlessEnglishIsAsked() {
        assertThat(answer(ORDINARY_NIGHT, null).at("/text").asString()).isEqualTo("企业宁静日，经同意和批准也不得检查。");
        assertThat(answer(ORDINARY_NIGHT, "zh-CN").at("/text").asString()).startsWith("企业宁静日");
    }

    @Test
    void anAllowedVisitHasNeitherBlockingDaysNorAlternative() {
        JsonNode answer = answer(with("start", "\"2020-09-15T16:00:00Z\""), "en");

        assertThat(answer.at("/outcome").asString()).isEqualTo("allow");
        assertThat(answer.at("/reason").asString()).isEqualTo("APPROVED");
        assertThat(answer.at("/blockingDays")).isEqualTo(json("[]"));
        assertThat(answer.has("alternative")).isFalse();
    }

    @Test
    void theFirstOfTheMonthIsGreenChannelDay() {
        String body = with(Map.of("start", "\"2020-09-30T16:00:00Z\"", "end", "\"2020-09-30T17:00:00Z\""));

        assertThat(answer(body, "en").at("/days/0/greenChannel").asBoolean()).isTrue();
    }

    @Test
    void anEmergencyIsToldWhenToFile() {
        JsonNode answer = answer(with("kind", "\"emergency\""), "en");

        assertThat(answer.at("/reason").asString()).isEqualTo("EMERGENCY");
        assertThat(answer.at("/fileWithinWorkingDays").asInt()).isEqualTo(3);
    }

    @Test
    void aRevokedConsentDoesNotCount() {
        String body = with("start", "\"2020-09-16T00:00:00+08:00\"")
                .replace(
                        "\"at\":\"2020-09-14T11:00:00+08:00\"",
                        "\"at\":\"2020-09-14T11:00:00+08:00\",\"revokedAt\":\"2020-09-15T11:00:00+08:00\"");

        assertThat(answer(body, "en").at("/reason").asString()).isEqualTo("APPROVAL_INVALID");
    }

    @Test
    void allErrorsOfABodyAreReportedTogether() {
        String body = """
                {"enterprise": "91410802MA45ABC18D", "start": "2020-09-15T23:00:00", "end": "tomorrow",
                 "kind": "raid", "category": "other", "plan": {"publishedOn": "2020-02-30"},
                 "department": {"name": " ", "level": "village"},
                 "consents": [{"role": "friend", "person": "Zhang Wei", "level": "city"}, null]}
                """;

        assertThat(pointers(refusal(body, 422)))
                .containsExactlyInAnyOrder(
                        "/enterprise invalid-uscc",
                        "/start invalid-instant",
                        "/end invalid-instant",
                        "/kind unknown-value",
                        "/deployer required",
                        "/plan/id required",
                        "/plan/publishedOn invalid-date",
                        "/department/name required",
                        "/department/level unknown-value",
                        "/consents/0/role unknown-value",
                        "/consents/0/at required",
                        "/consents/1 required");
    }

    @Test
    void anUnknownWordIsAnsweredWithTheKnownOnes() {
        JsonNode problem = refusal(with("kind", "\"raid\""), 422);

        assertThat(problem.at("/errors/0/detail").asString()).contains("case-investigation", "emergency");
    }

    @Test
    void aVisitThatDoesNotEndAfterItsStartIsInvalid() {
        assertThat(pointers(refusal(with("end", "\"2020-09-15T15:00:00Z\""), 422)))
                .containsExactly("/end end-not-after-start");
        assertThat(pointers(refusal(with("end", "\"2020-09-15T14:00:00Z\""), 422)))
                .containsExactly("/end end-not-after-start");
    }

    @Test
    void aVisitOfMoreThanAYearIsInvalid() {
        assertThat(pointers(refusal(with("end", "\"2021-09-16T23:00:01+08:00\""), 422)))
                .containsExactly("/end visit-too-long");
        assertThat(answer(with("end", "\"2021-09-16T23:00:00+08:00\""), "en").at("/days"))
                .hasSize(367);
    }

    @Test
    void aFarYearIsInvalid() {
        assertThat(pointers(refusal(with("end", "\"+999999999-12-31T23:59:59-18:00\""), 422)))
                .containsExactly("/end year-out-of-range");
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThat(pointers(refusal(with("knd", "\"inspection\""), 422))).containsExactly("/knd unknown-field");
    }

    @Test
    void brokenJsonIsABadRequest() {
        refusal("{\"start\": ", 400);
        refusal("[]", 422);
    }

    @Test
    void withoutATokenNobodyAsks() {
        client.post()
                .uri("/api/v1/inspections/check")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(ORDINARY_NIGHT)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void readingOrWritingInspectionsIsEnoughAndAnotherScopeIsNot() {
        ask(ORDINARY_NIGHT, TestIssuer.token("tester", "inspections:write"), null)
                .expectStatus()
                .isOk();
        ask(ORDINARY_NIGHT, TestIssuer.token("tester", "claims:read"), null)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anEnterpriseAsksAboutItselfOnly() {
        ask(ORDINARY_NIGHT, TestIssuer.token("enterprise-demo", "inspections:read", "91410802MA45ABC18C"), null)
                .expectStatus()
                .isOk();
        ask(ORDINARY_NIGHT, TestIssuer.token("enterprise-demo", "inspections:read", "91410883MA9K12P36D"), null)
                .expectStatus()
                .isForbidden();
    }

    private JsonNode answer(String body, String language) {
        return json(ask(body, TestIssuer.token("tester", "inspections:read"), language)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private JsonNode refusal(String body, int status) {
        return json(ask(body, TestIssuer.token("tester", "inspections:read"), "en")
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec ask(String body, String token, String language) {
        return client.post()
                .uri("/api/v1/inspections/check")
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (language != null) {
                        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.at("/errors")
                .valueStream()
                .map(error -> error.at("/pointer").asString() + " "
                        + error.at("/code").asString())
                .toList();
    }

    private static String with(String field, String json) {
        return with(Map.of(field, json));
    }

    private static String with(Map<String, String> fields) {
        ObjectNode body = (ObjectNode) json(ORDINARY_NIGHT);
        fields.forEach((field, value) -> body.set(field, json(value)));
        return body.toString();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
