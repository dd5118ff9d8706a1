package io.huiqi.awards.web;

import static io.huiqi.awards.World.newUscc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.kit.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Policies, proofs, budgets and years that are nonsense are refused with the place and what would be right. */
@ServiceTest
class BadRequestTests {

    private static final MediaType YAML = MediaType.valueOf("application/yaml");
    private static final String LONG = "x".repeat(10_000_000);

    private final WebTestClient http;
    private final Refusals refusals;

    @Autowired
    BadRequestTests(WebTestClient http) {
        this.http = http;
        this.refusals = new Refusals(http);
    }

    static Stream<Arguments> policies() {
        String good = PolicyFixtures.jiaozuoYaml();
        String bomb = "a: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n";
        return Stream.of(
                arguments("a YAML bomb", bomb, 422, "aliases are not allowed"),
                arguments("a file that names itself", "a: &a\n  b: *a\n", 422, "aliases are not allowed"),
                arguments("deep nesting", "a: " + "[".repeat(5000) + "]".repeat(5000), 422, "deep"),
                arguments("no YAML", "a: [", 422, "this is not YAML"),
                arguments("a tab", "a:\n\t- b", 422, "this is not YAML"),
                arguments("a word", "policy", 422, "mapping"),
                arguments("a list", "- policy", 422, "mapping"),
                arguments("two documents", good + "\n---\n" + good, 422, "not YAML"),
                arguments("a key that is a list", "? [a]\n: b\n" + good, 422, "Non scalar key"),
                arguments("a key that stands twice", "version: 1\n" + good, 422, "twice"),
                arguments(
                        "an endless day", good.replace("issued: 2020-07-21", "issued: +999999999-12-31"), 422, "date"),
                arguments("the year 99999", good.replace("firstYear: 2020", "firstYear: 99999"), 422, "year"),
                arguments("a negative amount", good.replace("cap: 200万", "cap: -200万"), 422, "positive amount"),
                arguments("an overflow", good.replace("cap: 200万", "cap: 999999999999999999亿"), 422, "positive amount"),
                arguments("NaN", good.replace("cap: 200万", "cap: NaN"), 422, "positive amount"),
                arguments("an exponent", good.replace("percent: 20", "percent: 2e1"), 422, "percentage"),
                arguments("too many decimals", good.replace("cap: 200万", "cap: 0.001"), 422, "positive amount"),
                arguments(
                        "half a surrogate pair",
                        good.replace("zh: 品牌奖励\n", "zh: \"\\uD83D\"\n").replace("{zh: 品牌奖励,", "{zh: \"\\uD83D\","),
                        422,
                        ""),
                arguments("10,000 unknown keys", good + keys(10_000), 422, ""),
                arguments("10 MB", good + "# " + LONG, 413, ""));
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\nk" + i + ": 1").collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void nonsenseIsNoPolicy(String what, String yaml, int status, String says) {
        byte[] answer = refusals.post("/api/v1/policies?dryRun=true", YAML, yaml, status);

        assertThat(answer).hasSizeLessThan(200_000);
        assertThat(new String(answer, StandardCharsets.UTF_8)).contains(says);
        if (status == 422) {
            assertThat(Refusals.JSON.readTree(answer).at("/problems/0/line").isNumber())
                    .isTrue();
            assertThat(refusals.post("/api/v1/policies", YAML, yaml, status)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"format\": 1}",
                "{\"format\": \"huiqi-award-proof/1\", \"award\": {\"id\": 1}}",
                "{\"format\": \"huiqi-award-proof/1\", \"award\": [], \"signature\": \"\\ud83d\"}"
            })
    void nonsenseIsNoProof(String proof) {
        http.post()
                .uri("/api/v1/awards/verify")
                .headers(headers -> headers.setBearerAuth(Refusals.TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(proof)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isLessThan(500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":\"NaN\"}",
                "{\"amount\":\"-1.00\"}",
                "{\"amount\":1e9}",
                "{\"amount\":\"1.001\"}",
                "{}",
                "{\"amount\":\"999999999999999999999.99\"}"
            })
    void nonsenseIsNoBudget(String budget) {
        byte[] answer = http.put()
                .uri("/api/v1/budgets/technical-renovation/2031")
                .headers(headers -> headers.setBearerAuth(Refusals.TOKEN))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(budget)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();

        assertThat(Refusals.JSON.readTree(answer).at("/errors/0/pointer").stringValue())
                .isEqualTo("/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999", "abc", "2020.5"})
    void absurdYearsHaveNoOpportunities(String year) {
        http.get()
                .uri("/api/v1/enterprises/" + newUscc() + "/opportunities?year=" + year)
                .headers(headers -> headers.setBearerAuth(Refusals.TOKEN))
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }
}
