package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.HEAD;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.NOBODY;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static io.huiqi.inspection.web.InspectionClient.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** From the request to the end of the visit, over HTTP, on a real broker and store. */
@InspectionApi
class WorkflowApiTests {

    private final InspectionClient client;
    private final TestClock clock;

    @Autowired
    WorkflowApiTests(WebTestClient http, TestClock clock) {
        this.client = new InspectionClient(http);
        this.clock = clock;
    }

    @BeforeEach
    void twoDaysBeforeTheVisit() {
        clock.set("2020-09-14T10:00:00+08:00");
    }

    @Test
    void aVisitIsAllowedOnceBothHaveConsented() {
        JsonNode requested = client.request();
        String id = requested.at("/id").asString();
        assertThat(requested.at("/status").asString()).isEqualTo("AWAITING_CONSENT");
        assertThat(requested.at("/decision/reason").asString()).isEqualTo("NO_APPROVAL");

        JsonNode half = client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        assertThat(half.at("/decision/reason").asString()).isEqualTo("NO_LEADER");

        JsonNode allowed = client.consent(LEADER, id, "government-leader", "Li Na", 200);
        assertThat(allowed.at("/status").asString()).isEqualTo("ALLOWED");
        assertThat(allowed.at("/decision/reason").asString()).isEqualTo("APPROVED");
        assertThat(client.get(DEPARTMENT, "/inspections/" + id, 200)).isEqualTo(allowed);
    }

    @Test
    void consentsMayComeWithTheRequest() {
        String body = InspectionClient.body("2020-09-16T09:00:00+08:00", "2020-09-16T17:00:00+08:00", "inspection")
                .replaceFirst("\\{", """
                        {"consents": [
                          {"role": "department-head", "person": "Zhang Wei", "level": "city", "at": "2020-09-14T09:00:00+08:00"},
                          {"role": "government-leader", "person": "Li Na", "level": "city", "at": "2020-09-14T09:30:00+08:00"}],
                        """);

        assertThat(client.post(DEPARTMENT, "/inspections", body, 201)
                        .at("/status")
                        .asString())
                .isEqualTo("ALLOWED");
    }

    @Test
    void aVisitThatTouchesAQuietDayIsDeniedAsAWhole() {
        String body = InspectionClient.body("2020-09-30T09:00:00+08:00", "2020-10-01T12:00:00+08:00", "inspection");

        JsonNode denied = client.post(DEPARTMENT, "/inspections", body, 201);

        assertThat(denied.at("/decision/blockingDays").valueStream().map(JsonNode::asString))
                .contains("2020-10-01");
        assertThat(denied.at("/status").asString()).isEqualTo("DENIED");
        JsonNode problem = client.consent(HEAD, denied.at("/id").asString(), "department-head", "Zhang Wei", 409);
        assertThat(problem.at("/code").asString()).isEqualTo("inspection-denied");
    }

    @Test
    void whoKnowsAnOlderStateOnlyIsToldSo() {
        String id = client.request().at("/id").asString();
        String path = "/inspections/" + id;
        String seen = client.etag(HEAD, path);
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);

        assertThat(client.deleteIfMatch(HEAD, path + "/consents/department-head", seen))
                .isEqualTo(412);
        assertThat(client.deleteIfMatch(HEAD, path + "/consents/department-head", client.etag(HEAD, path)))
                .isEqualTo(200);
    }

    @Test
    void nobodyConsentsInAnotherRoleThanHisOwn() {
        String id = client.request().at("/id").asString();

        client.consent(HEAD, id, "government-leader", "Zhang Wei", 403);
        client.consent(LEADER, id, "department-head", "Li Na", 403);
        client.consent(DEPARTMENT, id, "department-head", "Zhang Wei", 403);
        client.consent(OWNER, id, "department-head", "Zhang Wei", 403);
    }

    @Test
    void anEnterpriseRequestsNothingAndSeesItsOwn() {
        JsonNode inspection = client.request();
        String path = "/inspections/" + inspection.at("/id").asString();

        assertThat(client.get(OWNER, path, 200).at("/status").asString()).isEqualTo("AWAITING_CONSENT");
        client.get(STRANGER, path, 404);
        client.get(DEPARTMENT, "/inspections/unknown", 404);
        client.post(
                OWNER,
                "/inspections",
                InspectionClient.body("2020-09-16T09:00:00+08:00", "2020-09-16T17:00:00+08:00", "inspection"),
                403);
    }

    @Test
    void theListShowsTheNewestFirstAndPagesOn() {
        clock.set("2020-09-14T10:00:01+08:00");
        String first = client.request().at("/id").asString();
        clock.set("2020-09-14T10:00:02+08:00");
        String second = client.request().at("/id").asString();

        JsonNode page = client.get(OWNER, "/inspections?limit=1", 200);
        JsonNode rest = client.get(
                OWNER, "/inspections?limit=500&cursor=" + page.at("/next").asString(), 200);

        assertThat(page.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(rest.at("/items/0/id").asString()).isEqualTo(first);
        assertThat(client.get(DEPARTMENT, "/inspections?status=AWAITING_CONSENT&limit=1", 200)
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(second);
        client.get(DEPARTMENT, "/inspections?status=LOST", 422);
        client.get(STRANGER, "/inspections?enterprise=" + InspectionClient.ENTERPRISE, 403);
    }

    @Test
    void aPassIsVerifiedByAnybodyByNumberAndBySeal() {
        JsonNode pass = passOf(client.allowed());

        JsonNode byNumber = client.get(NOBODY, "/passes/" + pass.at("/number").asString(), 200);
        JsonNode bySeal = client.get(NOBODY, "/passes/" + pass.at("/token").asString(), 200);

        assertThat(byNumber).isEqualTo(bySeal);
        assertThat(byNumber.at("/valid").asBoolean()).isTrue();
        assertThat(byNumber.at("/standing").asString()).isEqualTo("GOOD_LATER");
        assertThat(byNumber.at("/officers")).hasSize(2);
        assertThat(byNumber.at("/start").asString()).isEqualTo("2020-09-16T09:00:00+08:00");
    }

    @Test
    void aPassEntitlesWithinItsTimeOnly() {
        String number = passOf(client.allowed()).at("/number").asString();

        clock.set("2020-09-16T09:00:00+08:00");
        assertThat(client.get(NOBODY, "/passes/" + number, 200)
                        .at("/entitlesNow")
                        .asBoolean())
                .isTrue();
        clock.set("2020-09-16T17:00:00+08:00");
        JsonNode over = client.get(NOBODY, "/passes/" + number, 200);
        assertThat(over.at("/valid").asBoolean()).isFalse();
        assertThat(over.at("/standing").asString()).isEqualTo("OVER");
    }

    @Test
    void aForgedOrUnknownPassIsTold() {
        String token = passOf(client.allowed()).at("/token").asString();
        String changed = token.replaceFirst("\\.[^.]+\\.", ".eyJudW1iZXIiOiJYIn0.");

        assertThat(client.get(NOBODY, "/passes/" + changed, 200).at("/standing").asString())
                .isEqualTo("FORGED");
        assertThat(client.get(NOBODY, "/passes/0000-0000-0000", 200)
                        .at("/standing")
                        .asString())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void aConsentTakenBackRevokesThePassAndANewConsentBringsANewOne() {
        JsonNode allowed = client.allowed();
        String id = allowed.at("/id").asString();
        JsonNode pass = passOf(allowed);

        JsonNode revoked = client.delete(LEADER, "/inspections/" + id + "/consents/government-leader", 200);

        assertThat(revoked.at("/status").asString()).isEqualTo("AWAITING_CONSENT");
        assertThat(client.get(NOBODY, "/passes/" + pass.at("/number").asString(), 200)
                        .at("/standing")
                        .asString())
                .isEqualTo("REVOKED");
        client.get(DEPARTMENT, "/inspections/" + id + "/pass", 404);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        assertThat(passOf(allowed).at("/number")).isNotEqualTo(pass.at("/number"));
        assertThat(client.get(NOBODY, "/passes/" + pass.at("/token").asString(), 200)
                        .at("/standing")
                        .asString())
                .isEqualTo("REVOKED");
    }

    @Test
    void theVisitStartsAndFinishesWithinItsTime() {
        String path = "/inspections/" + client.allowed().at("/id").asString();

        assertThat(client.post(DEPARTMENT, path + "/start", null, 409)
                        .at("/code")
                        .asString())
                .isEqualTo("outside-its-time");
        clock.set("2020-09-16T09:05:00+08:00");
        client.post(OWNER, path + "/start", null, 403);
        assertThat(client.post(DEPARTMENT, path + "/start", null, 200)
                        .at("/status")
                        .asString())
                .isEqualTo("RUNNING");
        clock.set("2020-09-16T16:30:00+08:00");
        JsonNode finished = client.post(DEPARTMENT, path + "/finish", null, 200);

        assertThat(finished.at("/status").asString()).isEqualTo("FINISHED");
        assertThat(finished.at("/finishedAt").asString()).isEqualTo("2020-09-16T16:30:00+08:00");
        assertThat(client.post(DEPARTMENT, path + "/finish", null, 409)
                        .at("/code")
                        .asString())
                .isEqualTo("already-finished");
    }

    @Test
    void aVisitStillRunningAfterItsTimeIsNoticedByItself() {
        String path = "/inspections/" + client.allowed().at("/id").asString();
        clock.set("2020-09-16T16:59:59+08:00");
        client.post(DEPARTMENT, path + "/start", null, 200);

        clock.set("2020-09-16T17:00:00+08:00");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                client.get(OWNER, path, 200).at("/status").asString())
                        .isEqualTo("OVERRUN"));
        assertThat(client.post(DEPARTMENT, path + "/finish", null, 200)
                        .at("/status")
                        .asString())
                .isEqualTo("FINISHED");
    }

    @Test
    void anEmergencyGoesAtOnceAndIsFiledAfterwards() {
        clock.set("2020-09-10T02:00:00+08:00");
        JsonNode emergency = client.post(
                DEPARTMENT,
                "/inspections",
                InspectionClient.body("2020-09-10T02:00:00+08:00", "2020-09-10T08:00:00+08:00", "emergency"),
                201);
        String path = "/inspections/" + emergency.at("/id").asString();
        assertThat(emergency.at("/status").asString()).isEqualTo("ALLOWED");
        client.post(DEPARTMENT, path + "/start", null, 200);

        clock.set("2020-09-15T23:59:00+08:00");
        JsonNode filed = client.post(DEPARTMENT, path + "/filing", "{\"report\": \"Leak sealed.\"}", 200);

        assertThat(filed.at("/filing/dueOn").asString()).isEqualTo("2020-09-15");
        assertThat(filed.at("/filing/missed").asBoolean()).isFalse();
        client.post(DEPARTMENT, path + "/filing", "{\"report\": \"Again.\"}", 409);
    }

    @Test
    void oneOfficerAloneIsRefused() {
        String body = InspectionClient.body("2020-09-16T09:00:00+08:00", "2020-09-16T17:00:00+08:00", "inspection")
                .replace(", {\"name\": \"Liu Yang\", \"certificateNo\": \"H-2\"}", "");

        assertThat(client.post(DEPARTMENT, "/inspections", body, 422)
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("too-few");
    }

    @Test
    void whoScansThePassComesToThePageThatVerifiesIt() throws Exception {
        JsonNode allowed = client.allowed();
        String svg = client.text(DEPARTMENT, "/inspections/" + allowed.at("/id").asString() + "/pass.svg");

        assertThat(QrCodeTests.scan(svg))
                .isEqualTo("https://huiqi.example/inspections.html#pass="
                        + passOf(allowed).at("/token").asString());
    }

    @Test
    void theNumberAndTheKeyArePublished() {
        JsonNode allowed = client.allowed();
        assertThat(client.get(NOBODY, "/passes/keys", 200).at("/keys/0/crv").asString())
                .isEqualTo("Ed25519");
        assertThat(passOf(allowed).at("/number").asString()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
    }

    private JsonNode passOf(JsonNode inspection) {
        return client.get(DEPARTMENT, "/inspections/" + inspection.at("/id").asString() + "/pass", 200);
    }
}
