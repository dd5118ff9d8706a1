package io.huiqi.registry.web;

import static io.huiqi.registry.web.BadFactsTests.DEEP;
import static io.huiqi.registry.web.BadFactsTests.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.registry.testing.Codes;
import io.huiqi.registry.testing.RegistryClient;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of an import that is nonsense is rejected alone, and nothing of it is kept. */
@ServiceTest
class BadLinesTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final RegistryClient registry;

    @Autowired
    BadLinesTests(WebTestClient http) {
        this.registry = new RegistryClient(http);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments(
                        "\"figures\":{\"2020\":" + figures("\"tax\"", "\"+999999999-12-31\"") + "}",
                        "/figures/2020/recordedOn"),
                arguments("\"figures\":{\"２０２０\":" + figures("\"tax\"", null) + "}", "/figures/２０２０"),
                arguments("\"figures\":{\"99999\":" + figures("\"tax\"", null) + "}", "/figures/99999"),
                arguments("\"figures\":{\"-1\":" + figures("\"tax\"", null) + "}", "/figures/-1"),
                arguments("\"figures\":{\"\\ud83d\":" + figures("\"tax\"", null) + "}", null),
                arguments(
                        "\"figures\":{\"2020\":{\"source\":\"tax\",\"facts\":{\"taxableRevenue\":\"NaN\"}}}",
                        "/figures/2020/facts/taxableRevenue"),
                arguments("\"figures\":{\"2020\":null}", "/figures/2020"),
                arguments(
                        "\"recognitions\":[{\"kind\":\"smart-factory\",\"project\":\"P\",\"grantedOn\":\"+999999999-12-31\",\"documentNo\":\"1\"}]",
                        "/recognitions/0/grantedOn"),
                arguments("\"registeredOn\":\"-999999999-01-01\"", "/registeredOn"),
                arguments("\"keyEnterprise\":[99999]", "/keyEnterprise/0"),
                arguments("\"keyEnterprise\":[1e999999999]", null),
                arguments("\"figures\":" + DEEP, null),
                arguments("\"figures\":{},\"figures\":{}", null),
                arguments("\"sizeClass\":\"" + "x".repeat(300_000) + "\"", null));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineOfNonsenseIsRejectedAloneAndWhole(String wrong, String pointer) {
        Uscc bad = Codes.next();
        Uscc good = Codes.next();

        String[] outcomes =
                imported(line(bad, "," + wrong) + "\n" + line(good, "") + "\n").split("\n");

        JsonNode rejected = JSON.readTree(outcomes[0]);
        assertThat(rejected.get("outcome").stringValue()).isEqualTo("rejected");
        assertThat(rejected.at("/errors/0/detail").stringValue()).isNotBlank();
        if (pointer != null) {
            assertThat(rejected.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        }
        assertThat(JSON.readTree(outcomes[1]).get("outcome").stringValue()).isEqualTo("created");
        registry.get("/api/v1/enterprises/{uscc}", bad).expectStatus().isNotFound();
    }

    private static String line(Uscc uscc, String more) {
        return "{\"uscc\":\"" + uscc + "\",\"name\":\"某厂\",\"kind\":\"enterprise\",\"districtCode\":\"410802\","
                + "\"industryCode\":\"C3411\"" + more + "}";
    }

    private String imported(String lines) {
        byte[] answer = registry.http()
                .post()
                .uri("/api/v1/enterprises/import")
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(lines.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return new String(answer, StandardCharsets.UTF_8);
    }
}
