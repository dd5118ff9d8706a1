package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.huiqi.kit.testing.ServiceTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Questions that are nonsense are refused with the place and what would be right. */
@ServiceTest
class BadQuestionTests {

    private static final String DEEP = "[".repeat(5000) + "]".repeat(5000);
    private static final String LONG = "x".repeat(10_000_000);

    private final WebTestClient http;
    private final Refusals refusals;

    @Autowired
    BadQuestionTests(WebTestClient http) {
        this.http = http;
        this.refusals = new Refusals(http);
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
                "\"\"",
                "\" 1.00\"",
                "\"+1.00\"",
                "\"-1.00\"",
                "\"01.00\"",
                "\"1.\"",
                "\"1.234\"",
                "\"1,000.00\"",
                "\"1e9\"",
                "\"NaN\"",
                "\"Infinity\"",
                "\"-Infinity\"",
                "\"１００\"",
                "\"50亿\"",
                "\"999999999999999999999.99\"",
                "\"\\ud83d\"");
    }

    @ParameterizedTest
    @MethodSource("noAmounts")
    void whatIsNoAmountIsNoFigure(String value) {
        JsonNode problem = refusals.refused(
                "/api/v1/assessments", assessment("\"facts\":{\"taxableRevenue\":{\"2020\":" + value + "}}"), 422);

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/facts/taxableRevenue/2020");
        assertThat(problem.at("/errors/0/detail").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1", "20", "1948", "2201", "99999", "+2020", "02020", " 2020", "２０２０", "2020.0", "2e3"
            })
    void absurdYearsAreNoYears(String year) {
        JsonNode figure = refusals.refused(
                "/api/v1/assessments", assessment("\"facts\":{\"taxableRevenue\":{\"" + year + "\":\"1.00\"}}"), 422);
        JsonNode list = refusals.refused(
                "/api/v1/assessments", assessment("\"facts\":{\"keyEnterprise\":{\"" + year + "\":true}}"), 422);

        assertThat(figure.at("/errors/0/pointer").stringValue()).isEqualTo("/facts/taxableRevenue/" + year);
        assertThat(list.at("/errors/0/pointer").stringValue()).isEqualTo("/facts/keyEnterprise/" + year);
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("\"year\":0", 422, "/year"),
                arguments("\"year\":-1", 422, "/year"),
                arguments("\"year\":99999", 422, "/year"),
                arguments("\"year\":2020.5", 422, "/year"),
                arguments("\"year\":2020.0", 422, "/year"),
                arguments("\"year\":\"2020\"", 422, "/year"),
                arguments("\"year\":1e999999999", 422, "/year"),
                arguments("\"year\":99999999999999999999", 422, "/year"),
                arguments("\"year\":true", 422, "/year"),
                arguments("\"year\":NaN", 400, null),
                arguments("\"on\":\"+999999999-12-31\"", 422, "/on"),
                arguments("\"on\":\"-999999999-01-01\"", 422, "/on"),
                arguments("\"on\":\"2020-02-30\"", 422, "/on"),
                arguments("\"item\":\"\\ud83d\"", 422, "/item"),
                arguments("\"policy\":\"\\ud83d\"", 422, "/policy"),
                arguments("\"choice\":\"\\ud83d\"", 422, "/choice"),
                arguments("\"enterprise\":\"\\ud83d\"", 422, "/enterprise"),
                arguments("\"enterprise\":\"91410802MA45ABC18D\"", 422, "/enterprise"),
                arguments("\"kind\":\"person\"", 422, "/kind"),
                arguments("\"facts\":[]", 422, "/facts"),
                arguments("\"facts\":{\"taxableRevenue\":[]}", 422, "/facts/taxableRevenue"),
                arguments("\"facts\":{\"taxableRevenue\":\"1.00\"}", 422, "/facts/taxableRevenue"),
                arguments("\"facts\":{\"a/b\":{\"2020\":1}}", 422, "/facts/a~1b/2020"),
                arguments("\"facts\":{\"\":{\"2020\":\"1\"}}", 422, "/facts/"),
                arguments("\"facts\":{\"keyEnterprise\":{\"2020\":\"true\"}}", 422, "/facts/keyEnterprise/2020"),
                arguments("\"facts\":{\"keyEnterprise\":{\"2020\":null}}", 422, "/facts/keyEnterprise/2020"),
                arguments("\"facts\":{\"keyEnterprise\":{\"2020\":1}}", 422, "/facts/keyEnterprise/2020"),
                arguments("\"facts\":{\"f\":{\"2020\":\"1\",\"2020\":\"2\"}}", 400, null),
                arguments("\"facts\":{\"f\":{\"2020\":" + DEEP + "}}", 400, null),
                arguments("\"facts\":{\"\\ud83d\":{}}", 400, null),
                arguments("\"facts\":{\"" + "f".repeat(65) + "\":{\"2020\":\"1\"}}", 422, "/facts/" + "f".repeat(65)),
                arguments(title("\"grantedOn\":\"+999999999-12-31\""), 422, "/recognitions/0/grantedOn"),
                arguments(title("\"grantedOn\":\"-999999999-01-01\""), 422, "/recognitions/0/grantedOn"),
                arguments(title("\"grantedOn\":1"), 422, "/recognitions/0/grantedOn"),
                arguments(title("\"kind\":\"\\ud83d\""), 422, "/recognitions/0/kind"),
                arguments(title("\"project\":\"\\ud83d\""), 422, "/recognitions/0/project"),
                arguments(title("\"level\":\"world\""), 422, "/recognitions/0/level"),
                arguments(title("\"attributes\":{\"uses5g\":\"true\"}"), 422, "/recognitions/0/attributes/uses5g"),
                arguments(title("\"attributes\":{\"uses5g\":1}"), 422, "/recognitions/0/attributes/uses5g"),
                arguments(title("\"attributes\":{\"uses5g\":[]}"), 422, "/recognitions/0/attributes/uses5g"),
                arguments(title("\"attributes\":[]"), 422, "/recognitions/0/attributes"),
                arguments("\"recognitions\":[null]", 422, "/recognitions/0"),
                arguments("\"recognitions\":{}", 422, "/recognitions"),
                arguments(paid("\"amount\":\"-1.00\""), 422, "/awarded/0/amount"),
                arguments(paid("\"amount\":\"NaN\""), 422, "/awarded/0/amount"),
                arguments(paid("\"amount\":\"99999999999999999.00\""), 422, "/awarded/0/amount"),
                arguments(paid("\"year\":99999"), 422, "/awarded/0/year"),
                arguments(paid("\"level\":\"\\ud83d\""), 422, "/awarded/0/level"),
                arguments("\"awarded\":[5]", 422, "/awarded/0"),
                arguments("\"unknown\":1", 422, "/unknown"),
                arguments("\"item\":\"" + LONG + "\"", 413, null));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void nonsenseIsNoQuestion(String wrong, int status, @Nullable String pointer) {
        JsonNode problem = refusals.refused("/api/v1/assessments", assessment(wrong), status);

        assertThat(problem.at("/detail").stringValue()).isNotBlank();
        if (pointer != null) {
            assertThat(problem.at("/errors")
                            .valueStream()
                            .map(each -> each.get("pointer").stringValue()))
                    .containsOnly(pointer);
        }
    }

    @Test
    void tenThousandWrongFactsAreRefusedInAnAnswerOfNoGreatLength() {
        String facts = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"f" + i + "\":{\"0\":1}")
                .collect(Collectors.joining(","));

        JsonNode problem = refusals.refused("/api/v1/assessments", assessment("\"facts\":{" + facts + "}"), 422);

        assertThat(problem.at("/errors").size()).isEqualTo(100);
    }

    @Test
    void tenThousandFactsThatNoRuleAsksForChangeNothing() {
        String facts = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"f" + i + "\":{\"2020\":\"1\"}")
                .collect(Collectors.joining(","));

        http.post()
                .uri("/api/v1/assessments")
                .headers(headers -> headers.setBearerAuth(Refusals.TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(assessment("\"facts\":{" + facts + ",\"taxableRevenue\":{\"2020\":\"5600000000.00\"}}"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.amount")
                .isEqualTo("3000000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.07", "9999999999999999.99"})
    void theGreatestFiguresAreAnsweredWithoutAFault(String figure) {
        http.post()
                .uri("/api/v1/assessments")
                .headers(headers -> headers.setBearerAuth(Refusals.TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(assessment("\"facts\":{\"taxableRevenue\":{\"2019\":\"0\",\"2020\":\"" + figure + "\"}}"))
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(200, 422));
    }

    private static String title(String wrong) {
        return "\"recognitions\":[" + object(wrong, "\"kind\":\"smart-factory\"", "\"grantedOn\":\"2020-09-01\"") + "]";
    }

    private static String paid(String wrong) {
        return "\"awarded\":[" + object(wrong, "\"item\":\"brand\"", "\"year\":2020", "\"amount\":\"500000.00\"") + "]";
    }

    /** A question without fault but for one field. */
    private static String assessment(String wrong) {
        return object(wrong, "\"policy\":\"jiaozuo-2020-17\"", "\"item\":\"revenue-milestones\"", "\"year\":2020");
    }

    private static String object(String wrong, String... fields) {
        return Stream.of(fields)
                .filter(field -> !wrong.startsWith(field.substring(0, field.indexOf(':') + 1)))
                .collect(Collectors.joining(",", "{", "," + wrong + "}"));
    }
}
