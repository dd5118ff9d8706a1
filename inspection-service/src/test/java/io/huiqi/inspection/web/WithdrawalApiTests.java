package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.Heard.header;
import static io.huiqi.inspection.web.Heard.heard;
import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.HEAD;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.NOBODY;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A request given up before its visit, over HTTP, on a real broker and store. */
@InspectionApi
class WithdrawalApiTests {

    /** An enterprise that no other test visits. */
    private static final String ONLY_HERE = "91410802MA45WDR193";

    private final InspectionClient client;
    private final TestClock clock;

    @Autowired
    WithdrawalApiTests(WebTestClient http, TestClock clock) {
        this.client = new InspectionClient(http);
        this.clock = clock;
    }

    @BeforeEach
    void twoDaysBeforeTheVisit() {
        clock.set("2020-09-14T10:00:00+08:00");
    }

    @Test
    void whatIsWithdrawnHasNoPassNoConsentsAndIsAnnouncedOnce() {
        String id = client.allowed().at("/id").asString();
        String number = client.get(DEPARTMENT, "/inspections/" + id + "/pass", 200)
                .at("/number")
                .asString();

        JsonNode withdrawn = withdraw(DEPARTMENT, id, 200);
        JsonNode again = withdraw(DEPARTMENT, id, 200);

        assertThat(withdrawn.at("/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.at("/passNumber").isMissingNode()).isTrue();
        assertThat(withdrawn.at("/consents"))
                .hasSize(2)
                .allSatisfy(consent -> assertThat(consent.has("revokedAt")).isTrue());
        assertThat(again).isEqualTo(withdrawn);
        assertThat(client.get(NOBODY, "/passes/" + number, 200).at("/standing").asString())
                .isEqualTo("REVOKED");
        assertThat(heard("inspections/" + id, 9).stream().skip(5))
                .extracting(record -> header(record, "ce_type"))
                .containsExactly(
                        "io.huiqi.InspectionWithdrawn.v1",
                        "io.huiqi.InspectionConsentRevoked.v1",
                        "io.huiqi.InspectionConsentRevoked.v1",
                        "io.huiqi.InspectionPassRevoked.v1");
    }

    @Test
    void onlyWhoAskedForTheVisitWithdrawsIt() {
        String id = client.request().at("/id").asString();

        withdraw(OWNER, id, 403);
        withdraw(LEADER, id, 403);
        JsonNode refused = withdraw(HEAD, id, 403);

        assertThat(refused.at("/code").asString()).isEqualTo("forbidden");
        assertThat(client.get(DEPARTMENT, "/inspections/" + id, 200)
                        .at("/status")
                        .asString())
                .isEqualTo("AWAITING_CONSENT");
        withdraw(DEPARTMENT, "no-such-inspection", 404);
    }

    @Test
    void whoAskedFindsItAmongTheirOwn() {
        String asker = TestIssuer.token("asker", "inspections:read inspections:write");
        String body = InspectionClient.body("2020-09-16T09:00:00+08:00", "2020-09-16T17:00:00+08:00", "inspection");
        String mine = client.post(asker, "/inspections", body, 201).at("/id").asString();
        client.post(HEAD, "/inspections", body, 201);

        assertThat(client.get(asker, "/inspections?mine=true", 200)
                        .at("/items")
                        .valueStream()
                        .map(each -> each.at("/id").asString()))
                .containsExactly(mine);
    }

    @Test
    void onceTheInspectorsAreThereItIsRefusedWithItsReason() {
        String id = client.allowed().at("/id").asString();
        clock.set("2020-09-16T09:30:00+08:00");
        client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 200);

        assertThat(withdraw(DEPARTMENT, id, 409).at("/code").asString()).isEqualTo("already-started");
    }

    @Test
    void aRefusalOfInspectorsWhoComeAllTheSameIsLawful() {
        String id = client.allowed().at("/id").asString();
        withdraw(DEPARTMENT, id, 200);
        clock.set("2020-09-16T09:30:00+08:00");

        assertThat(client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 409)
                        .at("/code")
                        .asString())
                .isEqualTo("already-withdrawn");
        JsonNode refusal = client.post(OWNER, "/refusals", """
                {"enterprise": "%s", "inspection": "%s", "department": {"name": "市场监督管理局", "level": "city"}}
                """.formatted(ENTERPRISE, id), 201);
        assertThat(refusal.at("/lawful").asBoolean()).isTrue();
        assertThat(refusal.at("/ground").asString()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void theCalendarShowsItAsCancelledAndTheFrequencyCountsItApart() {
        String id = client.post(
                        DEPARTMENT,
                        "/inspections",
                        InspectionClient.body("2020-09-17T09:00:00+08:00", "2020-09-17T17:00:00+08:00", "inspection")
                                .replace(ENTERPRISE, ONLY_HERE),
                        201)
                .at("/id")
                .asString();
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        awaitInspections("allowed", 1);

        withdraw(DEPARTMENT, id, 200);

        awaitInspections("withdrawn", 1);
        awaitInspections("allowed", 0);
        assertThat(client.text(DEPARTMENT, "/inspection-calendar.ics?month=2020-09&enterprise=" + ONLY_HERE)
                        .replace("\r\n ", ""))
                .containsSubsequence("UID:visit-" + id, "STATUS:CANCELLED");
    }

    @RepeatedTest(10)
    void whoeverIsFirstAVisitNeverRunsThatWasWithdrawn() {
        String id = client.allowed().at("/id").asString();
        clock.set("2020-09-16T09:30:00+08:00");

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(
                                () -> client.attempt("POST", DEPARTMENT, "/inspections/" + id + "/start", null)),
                        CompletableFuture.runAsync(
                                () -> client.attempt("POST", DEPARTMENT, "/inspections/" + id + "/withdrawal", null)))
                .join();

        JsonNode after = client.get(DEPARTMENT, "/inspections/" + id, 200);
        assertThat(after.at("/status").asString()).isIn("RUNNING", "WITHDRAWN");
        assertThat(after.has("startedAt"))
                .isEqualTo(after.at("/status").asString().equals("RUNNING"));
        assertThat(after.has("passNumber")).isEqualTo(after.has("startedAt"));
    }

    /** Waits until the ledger of the enterprise has heard of it. */
    private void awaitInspections(String what, int count) {
        String path = "/inspections/frequency?from=2020-09-01&to=2020-09-30&enterprise=" + ONLY_HERE;
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(client.get(DEPARTMENT, path, 200)
                                .at("/inspections/" + what)
                                .asInt())
                        .isEqualTo(count));
    }

    private JsonNode withdraw(String token, String id, int status) {
        return client.post(token, "/inspections/" + id + "/withdrawal", null, status);
    }
}
