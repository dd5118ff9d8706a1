package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import io.huiqi.registry.testing.Codes;
import io.huiqi.registry.testing.RegistryClient;
import io.huiqi.registry.testing.RegistryTopic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Importing enterprises line by line. */
@ServiceTest
class ImportApiTests {

    private final RegistryClient registry;

    @Autowired
    ImportApiTests(WebTestClient http) {
        this.registry = new RegistryClient(http);
    }

    @Test
    void importsEnterprisesWithFiguresAndRecognitions() {
        Uscc uscc = Codes.next();

        assertThat(imported(full(uscc, "100.00")))
                .extracting(ImportOutcome::outcome)
                .containsExactly("created");

        registry.get("/api/v1/enterprises/{uscc}/figures/2020", uscc)
                .expectBody()
                .jsonPath("$.facts.taxableRevenue")
                .isEqualTo("100.00");
        assertThat(RegistryTopic.types(uscc))
                .containsExactly("EnterpriseRegistered", "FiguresReported", "FiguresReported", "RecognitionGranted");
    }

    @Test
    void importedAgainEveryLineIsUnchanged() {
        Uscc uscc = Codes.next();
        imported(full(uscc, "100.00"));

        assertThat(imported(full(uscc, "100.00")))
                .extracting(ImportOutcome::outcome)
                .containsExactly("unchanged");
        assertThat(RegistryTopic.of(uscc)).hasSize(4);
    }

    @Test
    void aLineWithNewFiguresUpdates() {
        Uscc uscc = Codes.next();
        imported(full(uscc, "100.00"));

        assertThat(imported(full(uscc, "200.00")))
                .extracting(ImportOutcome::outcome)
                .containsExactly("updated");
        assertThat(RegistryTopic.types(uscc)).hasSize(5).endsWith("FiguresCorrected");
    }

    @Test
    void aBadLineIsToldAndDoesNotStopTheRest() {
        Uscc first = Codes.next();
        Uscc last = Codes.next();
        String lines = String.join(
                "\n",
                line(first),
                "{\"uscc\": \"91410802MA45ABC18D\", \"name\": \"坏企业\", \"figures\": {\"20\": {\"facts\": {}}}}",
                "{not json",
                "",
                "{\"uscc\": \"" + last + "\", \"nmae\": \"错字\"}",
                "[1]",
                "\"" + "x".repeat(Lines.LIMIT) + "\"",
                line(last));

        List<ImportOutcome> outcomes = imported(lines);

        assertThat(outcomes).extracting(ImportOutcome::line).containsExactly(1L, 2L, 3L, 5L, 6L, 7L, 8L);
        assertThat(outcomes)
                .extracting(ImportOutcome::outcome)
                .containsExactly("created", "rejected", "rejected", "rejected", "rejected", "rejected", "created");
        assertThat(codes(outcomes.get(1)))
                .contains(
                        "/uscc invalid-uscc",
                        "/kind required",
                        "/figures/20 year-out-of-range",
                        "/figures/20/facts required");
        assertThat(codes(outcomes.get(2))).containsExactly(" malformed-json");
        assertThat(codes(outcomes.get(3))).containsExactly("/nmae unknown-field");
        assertThat(codes(outcomes.get(4))).containsExactly(" wrong-type");
        assertThat(codes(outcomes.get(5))).containsExactly(" line-too-long");
    }

    @Test
    void aContradictionRejectsTheWholeLine() {
        Uscc uscc = Codes.next();
        imported(full(uscc, "100.00"));
        String contradiction = full(uscc, "300.00").replace("provincial", "national");

        ImportOutcome outcome = imported(contradiction).get(0);

        assertThat(outcome.outcome()).isEqualTo("rejected");
        assertThat(codes(outcome)).containsExactly(" duplicate-recognition");
        assertThat(RegistryTopic.of(uscc)).hasSize(4);
    }

    @Test
    void linesAboutOneEnterpriseAreRecordedInTheirOrder() {
        Uscc uscc = Codes.next();

        List<ImportOutcome> outcomes =
                imported(String.join("\n", full(uscc, "1.00"), full(uscc, "2.00"), full(uscc, "2.00")));

        assertThat(outcomes).extracting(ImportOutcome::outcome).containsExactly("created", "updated", "unchanged");
        registry.get("/api/v1/enterprises/{uscc}/figures/2020", uscc)
                .expectBody()
                .jsonPath("$.facts.taxableRevenue")
                .isEqualTo("2.00");
    }

    @Test
    void importsMoreLinesThanOneBatchHolds() {
        List<Uscc> codes = IntStream.range(0, 2500).mapToObj(i -> Codes.next()).toList();

        List<ImportOutcome> outcomes =
                imported(codes.stream().map(ImportApiTests::line).collect(Collectors.joining("\n")));

        assertThat(outcomes)
                .extracting(ImportOutcome::uscc)
                .containsExactlyElementsOf(codes.stream().map(Uscc::code).toList());
        assertThat(outcomes).allMatch(outcome -> outcome.outcome().equals("created"));
    }

    @Test
    void answersAnArrayToAClientThatAsksForJson() {
        registry.http()
                .post()
                .uri("/api/v1/enterprises/import")
                .contentType(MediaType.APPLICATION_NDJSON)
                .accept(MediaType.APPLICATION_JSON)
                .bodyValue(line(Codes.next()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].outcome")
                .isEqualTo("created");
    }

    @Test
    void aStreamPassesAnIdempotencyKeyAndIsSafeToRepeat() {
        Uscc uscc = Codes.next();

        for (String outcome : List.of("created", "unchanged")) {
            registry.http()
                    .post()
                    .uri("/api/v1/enterprises/import")
                    .contentType(MediaType.APPLICATION_NDJSON)
                    .header("Idempotency-Key", "import-" + uscc)
                    .bodyValue(line(uscc))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBodyList(ImportOutcome.class)
                    .value(outcomes -> assertThat(outcomes)
                            .extracting(ImportOutcome::outcome)
                            .containsExactly(outcome));
        }
    }

    @Test
    void isForLinesOnly() {
        registry.http()
                .post()
                .uri("/api/v1/enterprises/import")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(line(Codes.next()))
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void aTokenOfAnEnterpriseImportsNothing() {
        Uscc uscc = Codes.next();

        registry.http()
                .post()
                .uri("/api/v1/enterprises/import")
                .headers(headers -> headers.setBearerAuth(
                        TestIssuer.token("enterprise-demo", "registry:read registry:write", uscc.code())))
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(line(uscc))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private List<ImportOutcome> imported(String lines) {
        ResponseSpec response = registry.http()
                .post()
                .uri("/api/v1/enterprises/import")
                .contentType(MediaType.APPLICATION_NDJSON)
                .bodyValue(lines)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_NDJSON);
        List<ImportOutcome> outcomes =
                response.expectBodyList(ImportOutcome.class).returnResult().getResponseBody();
        assertThat(outcomes).isNotNull();
        return outcomes;
    }

    private static List<String> codes(ImportOutcome outcome) {
        return outcome.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    private static String line(Uscc uscc) {
        return "{\"uscc\": \"" + uscc
                + "\", \"name\": \"进口企业\", \"kind\": \"enterprise\", \"districtCode\": \"410822\", \"industryCode\": \"C13\"}";
    }

    private static String full(Uscc uscc, String revenue) {
        return line(uscc)
                .replace(
                        "}",
                        ", \"keyEnterprise\": [2020], \"figures\": {"
                                + "\"2019\": {\"facts\": {\"taxableRevenue\": \"50.00\"}, \"source\": \"tax\"},"
                                + "\"2020\": {\"facts\": {\"taxableRevenue\": \"" + revenue
                                + "\"}, \"source\": \"tax\"}},"
                                + "\"recognitions\": [{\"kind\": \"smart-factory\", \"level\": \"provincial\", \"grantedOn\":"
                                + " \"2020-09-01\", \"documentNo\": \"1号\"}]}");
    }
}
