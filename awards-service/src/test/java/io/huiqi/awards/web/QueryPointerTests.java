package io.huiqi.awards.web;

import io.huiqi.awards.World;
import io.huiqi.kit.paging.Cursor;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What is wrong in an address is named by the parameter: {@code ?name} in the query, {@code /name} in the path. */
@ServiceTest
class QueryPointerTests {

    private static final String SCOPES =
            "awards:read budgets:read budgets:write policies:read policies:write assessments:run";

    @Autowired
    private WebTestClient http;

    @ParameterizedTest
    @ValueSource(strings = {"/recoveries", "/awards", "/awards/summary"})
    void aFilterThatIsNoEnterpriseIsNamed(String list) {
        isWrong(get(list + "?enterprise=91410802MA45ABC18D"), 400, "?enterprise", "invalid-uscc");
        isWrong(get(list + "?enterprise=junk"), 400, "?enterprise", "invalid-uscc");
        isWrong(get(list + "?enterprise="), 400, "?enterprise", "invalid-uscc");
    }

    @Test
    void aLedgerOfNoEnterpriseIsNamed() {
        isWrong(get("/ledgers/junk"), 400, "/uscc", "invalid-uscc");
        get("/ledgers/" + World.newUscc()).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recoveries", "/budgets", "/awards"})
    void aCursorThatNoListGaveIsNamed(String list) {
        isWrong(get(list + "?cursor=!!"), 400, "?cursor", "invalid-value");
        isWrong(get(list + "?cursor=" + Cursor.encode(List.of("junk"))), 400, "?cursor", "invalid-value");
        isWrong(get(list + "?cursor=" + Cursor.encode(List.of("a", "b"))), 400, "?cursor", "invalid-value");
        isWrong(get(list + "?cursor="), 400, "?cursor", "invalid-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recoveries", "/budgets", "/awards"})
    void aLimitOutOfRangeIsNamed(String list) {
        isWrong(get(list + "?limit=0"), 400, "?limit", "invalid-value");
    }

    @ParameterizedTest
    @CsvSource({
        "/recoveries?status=OPEN, ?status, unknown-value",
        "/policies/jiaozuo-2020-17/versions/2020-17.1/diff, ?against, required"
    })
    void otherWrongParametersAreNamedTheSameWay(String address, String pointer, String code) {
        isWrong(get(address), 422, pointer, code);
    }

    @Test
    void aYearOutOfRangeIsNamed() {
        String uscc = World.newUscc();
        isWrong(get("/enterprises/" + uscc + "/opportunities?year=1"), 422, "?year", "year-out-of-range");
        isWrong(
                http.post()
                        .uri("/api/v1/policies/jiaozuo-2020-17/shadow-runs?year=1")
                        .headers(headers -> headers.setBearerAuth(TestIssuer.token("policy-admin", SCOPES)))
                        .contentType(MediaType.parseMediaType("application/yaml"))
                        .bodyValue("policy: x")
                        .exchange(),
                422,
                "?year",
                "year-out-of-range");
    }

    @Test
    void moneyForAYearInWhichThePolicyIsNotInForceIsRefused() {
        isWrong(put("technical-renovation/2019"), 422, "/fiscalYear", "not-in-force")
                .jsonPath("$.errors[0].detail")
                .isEqualTo("must be a year in which the policy is in force: 2020 or later");
        get("/budgets/technical-renovation/2019").expectStatus().isNotFound();
    }

    @Test
    void moneyForAPoolThatNoPolicyHasIsRefused() {
        isWrong(put("gold/2021"), 404, "/pool", "unknown-pool");
    }

    private ResponseSpec get(String address) {
        return http.get()
                .uri("/api/v1" + address)
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("officer", SCOPES)))
                .exchange();
    }

    private ResponseSpec put(String pool) {
        return http.put()
                .uri("/api/v1/budgets/" + pool)
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("finance", SCOPES)))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"amount\":\"1.00\"}")
                .exchange();
    }

    private static WebTestClient.BodyContentSpec isWrong(ResponseSpec answer, int status, String pointer, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }
}
