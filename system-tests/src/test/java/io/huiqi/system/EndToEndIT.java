package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The main path through the public door: register, report, claim, be granted, be seen by those who may. */
class EndToEndIT {

    private static final String DEMO = "91410802MA45ABC18C";
    private static final int SERIES = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api = SharedStack.api();

    @Test
    void anExpressClaimIsGrantedByEventsAloneAndWatchersHearOfIt() throws InterruptedException {
        List<JsonNode> heard = new CopyOnWriteArrayList<>();
        EventStream stream =
                EventStream.open(api, "ClaimSubmitted,ClaimAssessed,AwardGranted", (event, at) -> heard.add(event));
        try (stream) {
            String uscc = Enterprises.register(api, SERIES, 1).get(0);

            Answer created = submit(uscc, "revenue-milestones");
            String claim = created.text("/id");

            assertThat(created.status()).isEqualTo(201);
            assertThat(created.headers().firstValue("Location")).contains("/api/v1/claims/" + claim);
            assertThat(created.headers().firstValue("ETag")).isPresent();
            Answer granted = awaitStatus(claim, "GRANTED");
            assertThat(granted.text("/award/amount")).isEqualTo(Enterprises.REVENUE_AWARD);
            assertThat(granted.body().at("/assessment/lines"))
                    .extracting(line -> line.at("/measure").asString())
                    .containsExactlyInAnyOrder("01-3", "01-4");
            assertThat(granted.body().at("/timeline"))
                    .extracting(step -> step.at("/status").asString())
                    .startsWith("SUBMITTED")
                    .endsWith("GRANTED");
            Answer award = api.get("integration", "/api/v1/awards/" + granted.text("/award/id"));
            assertThat(award.status()).isEqualTo(200);
            assertThat(award.text("/claim")).isEqualTo(claim);
            assertThat(award.text("/amount")).isEqualTo(Enterprises.REVENUE_AWARD);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(typesFor(heard, claim))
                            .containsExactly(
                                    "io.huiqi.ClaimSubmitted.v1",
                                    "io.huiqi.ClaimAssessed.v1",
                                    "io.huiqi.AwardGranted.v1"));
        }
    }

    @Test
    void whatIsReportedAndClaimedInOneBreathIsAssessedOnWhatWasReported() {
        for (int n = 100; n < 120; n++) {
            String uscc = Enterprises.uscc(SERIES, n);
            api.put("integration", "/api/v1/enterprises/" + uscc, enterprise());
            api.put("integration", "/api/v1/enterprises/" + uscc + "/figures/2019", figures("4800000000.00"));
            api.put("integration", "/api/v1/enterprises/" + uscc + "/figures/2020", figures("5300000000.00"));
            Answer assessed = api.post(
                    "integration",
                    "/api/v1/assessments",
                    Map.of(
                            "policy",
                            "jiaozuo-2020-17",
                            "item",
                            "revenue-milestones",
                            "year",
                            2020,
                            "enterprise",
                            uscc));
            String claim = submit(uscc, "revenue-milestones").text("/id");

            assertThat(assessed.text("/amount")).isEqualTo(Enterprises.REVENUE_AWARD);
            assertThat(awaitStatus(claim, "GRANTED").text("/award/amount")).isEqualTo(Enterprises.REVENUE_AWARD);
        }
    }

    @Test
    void theSameAwardClaimedTwiceIsRefusedWithTheFirstClaimsId() {
        String uscc = register(2);
        String first = submit(uscc, "brand").text("/id");

        Answer second = submit(uscc, "brand");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("duplicate-claim");
        assertThat(second.body().toString()).contains(first);
    }

    @Test
    void aRepeatedRequestWithItsKeyGetsTheFirstAnswer() {
        String uscc = register(3);
        Map<String, Object> body = claim(uscc, "brand");

        Answer first = api.post("integration", "/api/v1/claims", body, "Idempotency-Key", "e2e-" + uscc);
        Answer again = api.post("integration", "/api/v1/claims", body, "Idempotency-Key", "e2e-" + uscc);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void aClaimWithNothingDueIsRejectedWithReasons() {
        String uscc = Enterprises.uscc(SERIES, 4);
        api.put("integration", "/api/v1/enterprises/" + uscc, enterprise());
        api.put("integration", "/api/v1/enterprises/" + uscc + "/figures/2019", figures("900000000.00"));
        api.put("integration", "/api/v1/enterprises/" + uscc + "/figures/2020", figures("1100000000.00"));

        Answer rejected = awaitStatus(submit(uscc, "revenue-milestones").text("/id"), "REJECTED");

        assertThat(rejected.text("/assessment/reasons/0/code")).isEqualTo("below-threshold");
        assertThat(rejected.body().at("/award").isNull()).isTrue();
    }

    @Test
    void aMissingFigureAsksForACorrectionAndIsNotTakenForZero() {
        String uscc = Enterprises.uscc(SERIES, 5);
        api.put("integration", "/api/v1/enterprises/" + uscc, enterprise());

        Answer asked = awaitStatus(submit(uscc, "revenue-milestones").text("/id"), "CORRECTION");

        assertThat(asked.text("/assessment/outcome")).isEqualTo("needs-correction");
        assertThat(asked.text("/assessment/reasons/0/code")).isEqualTo("missing-figure");
    }

    @Test
    void anEnterprisesTokenSeesItsOwnAndNothingOfOthers() {
        String other = register(6);
        String claim = submit(other, "brand").text("/id");
        awaitStatus(claim, "GRANTED");

        assertThat(api.get("enterprise-demo", "/api/v1/claims/" + claim).status())
                .isIn(403, 404);
        assertThat(api.get("enterprise-demo", "/api/v1/claims?enterprise=" + other)
                        .status())
                .isEqualTo(403);
        assertThat(api.get("enterprise-demo", "/api/v1/awards?enterprise=" + other)
                        .status())
                .isEqualTo(403);
        assertThat(api.get("enterprise-demo", "/api/v1/enterprises/" + other).status())
                .isIn(403, 404);
        assertThat(api.post("enterprise-demo", "/api/v1/claims", claim(other, "brand"))
                        .status())
                .isEqualTo(403);
        Answer own = api.get("enterprise-demo", "/api/v1/claims");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body().at("/items"))
                .allMatch(item -> item.at("/enterprise").asString().equals(DEMO));
        Answer feed = api.get("enterprise-demo", "/api/v1/events?since=0&limit=500");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.body().at("/items"))
                .allMatch(event -> event.at("/partitionkey").asString().equals(DEMO));
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                Arguments.of(
                        "a wrong check digit",
                        "PUT",
                        "/api/v1/enterprises/91410802MA45ABC18D",
                        enterprise(),
                        422,
                        "invalid-uscc"),
                Arguments.of(
                        "an unknown field", "POST", "/api/v1/claims", "{\"enterprize\":\"x\"}", 422, "unknown-field"),
                Arguments.of("no JSON", "POST", "/api/v1/claims", "{", 400, "malformed-json"),
                Arguments.of("nothing", "POST", "/api/v1/claims", "", 400, "unreadable-body"),
                Arguments.of("an unknown address", "GET", "/api/v1/nowhere", "", 404, "not-found"),
                Arguments.of("an unknown claim", "GET", "/api/v1/claims/none", "", 404, "not-found"),
                Arguments.of("a wrong method", "DELETE", "/api/v1/claims", "", 405, "method-not-allowed"),
                Arguments.of(
                        "an unknown event type", "GET", "/api/v1/events?types=Nothing", "", 400, "unknown-event-type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRequests")
    void badInputOfEveryKindGetsItsProblem(
            String kind, String method, String path, Object body, int status, String code) {
        String text = body instanceof String given ? given : Api.JSON.writeValueAsString(body);
        var request = api.request("integration", path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text))
                .build();

        Answer answer = api.send(request);

        assertThat(answer.status()).as(kind).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/traceId")).isNotEmpty();
    }

    @Test
    void whoHasNoTokenOrTheWrongOneIsKeptOut() {
        var bare =
                HttpRequest.newBuilder(api.gateway().resolve("/api/v1/claims")).build();

        assertThat(api.send(bare).status()).isEqualTo(401);
        assertThat(api.get("ops", "/api/v1/claims").status()).isEqualTo(403);
        assertThat(api.post("dashboard", "/api/v1/claims", "{}").status()).isEqualTo(403);
    }

    @Test
    void aMayIInspectQuestionIsAnsweredWithClauseAndAlternative() {
        Answer answer = api.post(
                "integration",
                "/api/v1/inspections/check",
                Map.of(
                        "start", "2020-09-15T23:00:00+08:00",
                        "end", "2020-09-16T02:00:00+08:00",
                        "kind", "inspection",
                        "deployer", "city-department",
                        "category", "other",
                        "department", Map.of("name", "应急管理局", "level", "city"),
                        "consents", List.of(consent("department-head", "甲"), consent("government-leader", "乙"))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/outcome")).isEqualTo("deny");
        assertThat(answer.text("/blockingDays/0")).isEqualTo("2020-09-15");
        assertThat(answer.text("/alternative/start")).startsWith("2020-09-16T00:00");
    }

    @Test
    void theDocumentsOfAllServicesAreOne() {
        Answer document = await().atMost(PATIENCE)
                .until(() -> api.get("integration", "/docs/openapi.json"), EndToEndIT::isComplete);

        assertThat(document.text("/openapi")).startsWith("3.1");
        assertThat(document.body().at("/paths").propertyNames())
                .contains(
                        "/api/v1/enterprises/{uscc}",
                        "/api/v1/claims",
                        "/api/v1/assessments",
                        "/api/v1/inspections/check",
                        "/api/v1/events");
    }

    /** The gateway leaves a service out that does not answer in time, says so, and asks again soon. */
    private static boolean isComplete(Answer document) {
        JsonNode missing = document.body().at("/info/x-missing-services");
        return missing.isArray() && missing.isEmpty();
    }

    private String register(int n) {
        String uscc = Enterprises.uscc(SERIES, n);
        var answer = api.postLines(
                "integration", "/api/v1/enterprises/import", BodyPublishers.ofString(Enterprises.importLine(uscc)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return uscc;
    }

    private Answer submit(String uscc, String item) {
        return api.post("integration", "/api/v1/claims", claim(uscc, item));
    }

    private Answer awaitStatus(String claim, String status) {
        return await().atMost(PATIENCE)
                .until(
                        () -> api.get("integration", "/api/v1/claims/" + claim),
                        answer -> answer.text("/status").equals(status));
    }

    private static List<String> typesFor(List<JsonNode> events, String claim) {
        return events.stream()
                .filter(event -> event.at("/data/claim").asString().equals(claim))
                .map(event -> event.at("/type").asString())
                .toList();
    }

    private static Map<String, Object> claim(String uscc, String item) {
        return Map.of("enterprise", uscc, "policy", "jiaozuo-2020-17", "item", item, "year", 2020);
    }

    private static Map<String, Object> enterprise() {
        return Map.of("name", "试验企业", "kind", "enterprise", "districtCode", "410802", "industryCode", "C3411");
    }

    private static Map<String, Object> figures(String revenue) {
        return Map.of("facts", Map.of("taxableRevenue", revenue), "source", "tax");
    }

    private static Map<String, Object> consent(String role, String person) {
        return Map.of("role", role, "person", person, "level", "city", "at", "2020-09-10T10:00:00+08:00");
    }
}
