package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.registry.testing.RegistryClient;
import io.huiqi.registry.testing.RegistryTopic;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts that are nonsense are refused with the place and what would be right, and nothing of them is kept. */
@ServiceTest
class BadFactsTests {

    static final String DEEP = "[".repeat(5000) + "]".repeat(5000);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LONG = "x".repeat(10_000_000);

    private final RegistryClient registry;

    @Autowired
    BadFactsTests(WebTestClient http) {
        this.registry = new RegistryClient(http);
    }

    /** Where an amount belongs. */
    static Stream<String> noAmounts() {
        return Stream.of(
                "53",
                "5.3",
                "1e9",
                "1e999999999",
                "true",
                "[]",
                "{}",
                "[\"1.00\"]",
                "\"\"",
                "\" 1.00\"",
                "\"1.00 \"",
                "\"+1.00\"",
                "\"-1.00\"",
                "\"01.00\"",
                "\"1.\"",
                "\".5\"",
                "\"1.234\"",
                "\"1,000.00\"",
                "\"1e9\"",
                "\"1E+9\"",
                "\"0x10\"",
                "\"NaN\"",
                "\"Infinity\"",
                "\"-Infinity\"",
                "\"null\"",
                "\"１００\"",
                "\"五十亿\"",
                "\"999999999999999999999.99\"",
                "\"9999999999999999.99\"",
                "\"100000000000000.01\"",
                "\"\\ud83d\"",
                "\"1\\u0000\"");
    }

    @ParameterizedTest
    @MethodSource("noAmounts")
    void whatIsNoAmountIsNoFigure(String value) {
        Uscc uscc = registry.registered();

        JsonNode problem = refused(
                registry.putFigures(uscc, 2020, "{\"source\":\"tax\",\"facts\":{\"taxableRevenue\":" + value + "}}"),
                422);

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/facts/taxableRevenue");
        assertThat(problem.at("/errors/0/detail").stringValue()).contains("decimal string in yuan");
        nothingIsKept(uscc);
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                arguments("an unknown fact", "{\"source\":\"tax\",\"facts\":{\"a/b\":\"1.00\"}}", 422, "/facts/a~1b"),
                arguments("half a surrogate pair", "{\"source\":\"tax\",\"facts\":{\"\\ud83d\":\"1\"}}", 400, null),
                arguments("no facts", "{\"source\":\"tax\",\"facts\":{}}", 422, "/facts"),
                arguments("facts that are a list", "{\"source\":\"tax\",\"facts\":[]}", 422, "/facts"),
                arguments("facts that are null", "{\"source\":\"tax\",\"facts\":null}", 422, "/facts"),
                arguments("no source", "{\"facts\":{\"taxableRevenue\":\"1.00\"}}", 422, "/source"),
                arguments("a source of half a pair", figures("\"\\ud83d\"", null), 422, "/source"),
                arguments("a source that is a number", figures("7", null), 422, "/source"),
                arguments("an endless day", figures("\"tax\"", "\"+999999999-12-31\""), 422, "/recordedOn"),
                arguments("a day before all days", figures("\"tax\"", "\"-999999999-01-01\""), 422, "/recordedOn"),
                arguments("the year 0", figures("\"tax\"", "\"0000-01-01\""), 422, "/recordedOn"),
                arguments("30 February", figures("\"tax\"", "\"2020-02-30\""), 422, "/recordedOn"),
                arguments("a day that is a number", figures("\"tax\"", "18262"), 422, "/recordedOn"),
                arguments("a field twice", "{\"source\":\"tax\",\"source\":\"tax\",\"facts\":{}}", 400, null),
                arguments(
                        "a fact twice",
                        "{\"source\":\"tax\",\"facts\":{\"taxableRevenue\":\"1\",\"taxableRevenue\":\"2\"}}",
                        400,
                        null),
                arguments("an unknown field", "{\"sauce\":\"tax\"}", 422, "/sauce"),
                arguments(
                        "deep nesting", "{\"source\":\"tax\",\"facts\":{\"taxableRevenue\":" + DEEP + "}}", 400, null),
                arguments("no JSON", "{\"source\":", 400, null),
                arguments("a list", "[]", 422, ""),
                arguments("null", "null", 400, null),
                arguments("10 MB", "{\"source\":\"" + LONG + "\"}", 413, null));
    }

    /** A report of figures without fault but for these two fields, which are JSON; null for none. */
    static String figures(String source, String recordedOn) {
        return "{\"source\":" + source + ",\"facts\":{\"taxableRevenue\":\"1.00\"}"
                + (recordedOn == null ? "" : ",\"recordedOn\":" + recordedOn) + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void nonsenseIsNoReportOfFigures(String what, String body, int status, String pointer) {
        Uscc uscc = registry.registered();

        JsonNode problem = refused(registry.putFigures(uscc, 2020, body), status);

        if (pointer != null) {
            assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        }
        nothingIsKept(uscc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1948", "2201", "99999", "2020.5", "20a0", "99999999999999999999", "NaN"})
    void absurdYearsAreNoYears(String year) {
        Uscc uscc = registry.registered();

        JsonNode problem = refused(
                registry.put("/api/v1/enterprises/" + uscc + "/figures/" + year, figures("\"tax\"", null)), 422);

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/year");

        nothingIsKept(uscc);
    }

    @Test
    void tenThousandFactsAreRefusedInAnAnswerOfNoGreatLength() {
        Uscc uscc = registry.registered();
        String facts =
                IntStream.range(0, 10_000).mapToObj(i -> "\"f" + i + "\":\"1\"").collect(Collectors.joining(","));

        JsonNode problem =
                refused(registry.putFigures(uscc, 2020, "{\"source\":\"tax\",\"facts\":{" + facts + "}}"), 422);

        assertThat(problem.at("/errors").size()).isEqualTo(100);
        assertThat(problem.at("/detail").stringValue()).contains("10000 errors");
        nothingIsKept(uscc);
        assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered");
    }

    static Stream<Arguments> recognitions() {
        return Stream.of(
                arguments("\"grantedOn\":\"+999999999-12-31\"", 422, "/grantedOn"),
                arguments("\"grantedOn\":\"-999999999-01-01\"", 422, "/grantedOn"),
                arguments("\"grantedOn\":\"2999-01-01\"", 422, "/grantedOn"),
                arguments("\"grantedOn\":20200901", 422, "/grantedOn"),
                arguments("\"kind\":5", 422, "/kind"),
                arguments("\"kind\":\"\\ud83d\"", 422, "/kind"),
                arguments("\"project\":\"\\ud83d\"", 422, "/project"),
                arguments("\"project\":\"" + "x".repeat(201) + "\"", 422, "/project"),
                arguments("\"documentNo\":{}", 422, "/documentNo"),
                arguments("\"level\":\"\\ud83d\"", 422, "/level"),
                arguments("\"attributes\":{\"uses5g\":\"yes\"}", 422, "/attributes/uses5g"),
                arguments("\"attributes\":{\"uses5g\":1}", 422, "/attributes/uses5g"),
                arguments("\"attributes\":{\"uses5g\":{}}", 422, "/attributes/uses5g"),
                arguments("\"attributes\":{\"score\":92.5}", 422, "/attributes/score"),
                arguments("\"attributes\":{\"score\":\"high\"}", 422, "/attributes/score"),
                arguments("\"attributes\":{\"score\":\"1e3\"}", 422, "/attributes/score"),
                arguments("\"attributes\":{\"score\":\"0.001\"}", 422, "/attributes/score"),
                arguments("\"attributes\":{\"score\":\"9999999999999999\"}", 422, "/attributes/score"),
                arguments("\"attributes\":{\"score\":null}", 422, "/attributes/score"),
                arguments("\"attributes\":{\"score\":true}", 422, "/attributes/score"),
                arguments("\"attributes\":{\"\\ud83d\":true}", 400, null),
                arguments("\"attributes\":[true]", 422, "/attributes"),
                arguments("\"attributes\":{\"uses5g\":true,\"uses5g\":true}", 400, null),
                arguments("\"attributes\":{\"uses5g\":" + DEEP + "}", 400, null),
                arguments("\"documentNo\":\"" + LONG + "\"", 413, null));
    }

    @ParameterizedTest
    @MethodSource("recognitions")
    void nonsenseIsNoRecognition(String wrong, int status, String pointer) {
        Uscc uscc = registry.registered();

        JsonNode problem = refused(registry.postRecognition(uscc, recognition(wrong)), status);

        if (pointer != null) {
            assertThat(problem.at("/errors")
                            .valueStream()
                            .map(each -> each.get("pointer").stringValue()))
                    .containsOnly(pointer);
        }
        nothingIsKept(uscc);
    }

    /** A recognition without fault but for one field. */
    private static String recognition(String wrong) {
        return Stream.of(
                        "\"kind\":\"smart-factory\"",
                        "\"project\":\"P1\"",
                        "\"level\":\"city\"",
                        "\"grantedOn\":\"2020-09-01\"",
                        "\"documentNo\":\"1\"")
                .filter(field -> !wrong.startsWith(field.substring(0, field.indexOf(':'))))
                .collect(Collectors.joining(",", "{", "," + wrong + "}"));
    }

    private static JsonNode refused(ResponseSpec response, int status) {
        byte[] body = response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(body).hasSizeLessThan(100_000);
        return JSON.readTree(body);
    }

    private void nothingIsKept(Uscc uscc) {
        for (String kept : new String[] {"figures", "recognitions"}) {
            registry.get("/api/v1/enterprises/{uscc}/" + kept, uscc)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
        }
    }
}
