package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import io.huiqi.registry.testing.Codes;
import io.huiqi.registry.testing.RegistryClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Every way to ask wrongly gets its problem, and none is our fault. */
@ServiceTest
class ProblemsTests {

    private static final String ENTERPRISE = "/api/v1/enterprises/91410802MA45ABC18C";

    private final WebTestClient plain;
    private final RegistryClient registry;

    @Autowired
    ProblemsTests(WebTestClient http) {
        this.plain = http;
        this.registry = new RegistryClient(http);
    }

    @Test
    void anUnknownFieldIsNamed() {
        problem(putText(ENTERPRISE, "{\"name\": \"甲\", \"town\": \"x\"}"), 422, "unknown-field", "/town");
    }

    @Test
    void aValueOfTheWrongTypeIsPointedAt() {
        problem(putText(ENTERPRISE, "{\"name\": {}}"), 422, "wrong-type", "/name");
        problem(
                putText(ENTERPRISE, "{\"name\": \"甲\", \"keyEnterprise\": [\"x\"]}"),
                422,
                "wrong-type",
                "/keyEnterprise/0");
        problem(putText(ENTERPRISE, "{\"name\": 12}"), 422, "wrong-type", "/name");
        problem(putText(ENTERPRISE + "/figures/2020", "{\"facts\": [1]}"), 422, "wrong-type", "/facts");
        problem(putText(ENTERPRISE, "[]"), 422, "wrong-type", "");
    }

    @Test
    void aFieldGivenTwiceIsMalformed() {
        problem(putText(ENTERPRISE, "{\"name\": \"甲\", \"name\": \"乙\"}"), 400, "malformed-json", null);
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        problem(putText(ENTERPRISE, "{\"name\": "), 400, "malformed-json", null);
        problem(putText(ENTERPRISE, "name"), 400, "malformed-json", null);
    }

    @Test
    void aMissingBodyIsTold() {
        problem(
                registry.http()
                        .put()
                        .uri(ENTERPRISE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .exchange(),
                400,
                "unreadable-body",
                null);
    }

    @Test
    void aNullBodyIsTold() {
        problem(putText(ENTERPRISE, "null"), 400, "unreadable-body", null);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        problem(
                registry.http()
                        .put()
                        .uri(ENTERPRISE)
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("x")
                        .exchange(),
                415,
                "unsupported-media-type",
                null);
    }

    @Test
    void anotherMethodIsToldWhatIsAllowed() {
        problem(registry.http().delete().uri(ENTERPRISE).exchange(), 405, "method-not-allowed", null);
        registry.http().delete().uri(ENTERPRISE).exchange().expectHeader().exists("Allow");
    }

    @Test
    void anotherAddressIsNotFound() {
        problem(registry.get("/api/v1/enterprise"), 404, "not-found", null);
        problem(registry.get(ENTERPRISE + "/secrets"), 404, "not-found", null);
    }

    @Test
    void aYearThatIsNoNumberIsTold() {
        problem(registry.get(ENTERPRISE + "/figures/last"), 400, "invalid-value", null);
    }

    @Test
    void aTooGreatYearIsTold() {
        problem(
                registry.putFigures(new Uscc("91410802MA45ABC18C"), 20200, RegistryClient.revenue("1.00")),
                422,
                "year-out-of-range",
                "/year");
    }

    @Test
    void nobodyEntersWithoutAToken() {
        problem(plain.get().uri(ENTERPRISE).exchange(), 401, "unauthorized", null);
        problem(
                plain.get()
                        .uri(ENTERPRISE)
                        .headers(headers -> headers.setBearerAuth("abc"))
                        .exchange(),
                401,
                "unauthorized",
                null);
    }

    @Test
    void readingIsNotWriting() {
        String reader = TestIssuer.token("officer", "registry:read");

        problem(
                plain.method(HttpMethod.PUT)
                        .uri(ENTERPRISE)
                        .headers(headers -> headers.setBearerAuth(reader))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(RegistryClient.body("甲"))
                        .exchange(),
                403,
                "forbidden",
                null);
    }

    @Test
    void anotherScopeReadsNothing() {
        String claims = TestIssuer.token("finance", "claims:read");

        problem(
                plain.get()
                        .uri(ENTERPRISE)
                        .headers(headers -> headers.setBearerAuth(claims))
                        .exchange(),
                403,
                "forbidden",
                null);
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        Uscc uscc = registry.registered();
        String key = "k-" + uscc;

        String first = body(keyed(uscc, key, "1号").expectStatus().isCreated());
        String second = body(
                keyed(uscc, key, "1号").expectStatus().isCreated().expectHeader().exists("Location"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        Uscc uscc = registry.registered();
        keyed(uscc, "k-" + uscc, "1号").expectStatus().isCreated();

        problem(keyed(uscc, "k-" + uscc, "2号"), 422, "idempotency-key-reused", null);
    }

    @Test
    void aRefusalIsRememberedUnderItsKeyToo() {
        Uscc unknown = Codes.next();
        problem(keyed(unknown, "k-" + unknown, "1号"), 404, "not-found", null);

        problem(keyed(unknown, "k-" + unknown, "1号"), 404, "not-found", null);
    }

    @Test
    void tellsTheTraceOfEveryProblem() {
        registry.get("/api/v1/enterprises/{uscc}", Codes.next())
                .expectBody()
                .jsonPath("$.traceId")
                .isNotEmpty()
                .jsonPath("$.type")
                .isEqualTo("urn:huiqi:problem:not-found");
    }

    private ResponseSpec keyed(Uscc uscc, String key, String documentNo) {
        return registry.http()
                .post()
                .uri("/api/v1/enterprises/{uscc}/recognitions", uscc)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("kind", "national-brand", "grantedOn", "2020-09-01", "documentNo", documentNo))
                .exchange();
    }

    private ResponseSpec putText(String path, String json) {
        return registry.put(path, json);
    }

    private static String body(ResponseSpec response) {
        return String.valueOf(response.expectBody(String.class).returnResult().getResponseBody());
    }

    private static void problem(ResponseSpec response, int status, String code, @Nullable String pointer) {
        WebTestClient.BodyContentSpec body = response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        if (pointer != null) {
            body.jsonPath("$.errors[0].pointer").isEqualTo(pointer);
        }
    }
}
