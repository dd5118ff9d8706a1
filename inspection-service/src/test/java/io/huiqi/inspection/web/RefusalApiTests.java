package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.OTHER_ENTERPRISE;
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

/** The right to refuse and to complain, over HTTP. */
@InspectionApi
class RefusalApiTests {

    private final InspectionClient client;
    private final TestClock clock;

    @Autowired
    RefusalApiTests(WebTestClient http, TestClock clock) {
        this.client = new InspectionClient(http);
        this.clock = clock;
    }

    @BeforeEach
    void twoDaysBeforeTheVisit() {
        clock.set("2020-09-14T10:00:00+08:00");
    }

    @Test
    void refusingInspectorsWithoutAPassIsLawfulAndHasNoEffect() {
        JsonNode refusal = refuse(OWNER, ENTERPRISE, "");

        assertThat(refusal.at("/lawful").asBoolean()).isTrue();
        assertThat(refusal.at("/ground").asString()).isEqualTo("NO_PERMIT");
        assertThat(refusal.at("/effect").asString()).isEqualTo("none");
        assertThat(client.get(OWNER, "/refusals/" + refusal.at("/id").asString(), 200))
                .isEqualTo(refusal);
        client.get(STRANGER, "/refusals/" + refusal.at("/id").asString(), 404);
    }

    @Test
    void refusingAnAllowedVisitWithinItsTimeIsNotCovered() {
        String inspection = client.allowed().at("/id").asString();

        clock.set("2020-09-16T10:00:00+08:00");
        JsonNode refusal = refuse(OWNER, ENTERPRISE, inspection);

        assertThat(refusal.at("/lawful").asBoolean()).isFalse();
        assertThat(refusal.at("/ground").asString()).isEqualTo("PERMITTED");
        assertThat(refusal.at("/effect").asString()).isEqualTo("not-covered");
    }

    @Test
    void refusingTheSameVisitAtAnotherTimeIsLawful() {
        String inspection = client.allowed().at("/id").asString();

        assertThat(refuse(OWNER, ENTERPRISE, inspection).at("/ground").asString())
                .isEqualTo("OUTSIDE_ITS_TIME");
    }

    @Test
    void refusingAVisitThatIsNotAllowedIsLawful() {
        String inspection = client.request().at("/id").asString();

        clock.set("2020-09-16T10:00:00+08:00");

        assertThat(refuse(OWNER, ENTERPRISE, inspection).at("/ground").asString())
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void refusingAPassOfAnotherEnterpriseIsLawful() {
        String inspection = client.allowed().at("/id").asString();

        clock.set("2020-09-16T10:00:00+08:00");

        assertThat(refuse(STRANGER, OTHER_ENTERPRISE, inspection).at("/ground").asString())
                .isEqualTo("OTHER_ENTERPRISE");
    }

    @Test
    void nobodyRefusesForAnotherEnterprise() {
        client.post(STRANGER, "/refusals", body(ENTERPRISE, ""), 403);
    }

    @Test
    void aRefusalCanOpenAComplaintInTheSameCall() {
        String body = body(ENTERPRISE, "").replaceFirst("\\{", "{\"complaint\": \"They came at night.\", ");

        JsonNode refusal = client.post(OWNER, "/refusals", body, 201);
        JsonNode complaint =
                client.get(OWNER, "/complaints/" + refusal.at("/complaint").asString(), 200);

        assertThat(complaint.at("/status").asString()).isEqualTo("FILED");
        assertThat(complaint.at("/refusal")).isEqualTo(refusal.at("/id"));
        assertThat(complaint.at("/supervisedBy").asString()).isEqualTo("city");
        assertThat(complaint.at("/acceptBy").asString()).isEqualTo("2020-09-21");
    }

    @Test
    void aComplaintRunsItsCourseInOrder() {
        String path = "/complaints/" + complain().at("/id").asString();

        assertThat(client.post(LEADER, path + "/resolve", null, 409).at("/code").asString())
                .isEqualTo("wrong-step");
        assertThat(client.post(LEADER, path + "/accept", null, 200)
                        .at("/status")
                        .asString())
                .isEqualTo("ACCEPTED");
        client.post(LEADER, path + "/investigate", null, 200);
        JsonNode resolved = client.post(LEADER, path + "/resolve", "{\"words\": \"Upheld.\"}", 200);

        assertThat(resolved.at("/status").asString()).isEqualTo("RESOLVED");
        assertThat(resolved.at("/conclusion").asString()).isEqualTo("Upheld.");
        assertThat(resolved.at("/timeline")).hasSize(4);
        client.post(LEADER, path + "/forget", null, 404);
    }

    @Test
    void aVisitUnderAFalseLabelIsLoggedAndCanBeChallenged() {
        JsonNode visit = client.post(
                DEPARTMENT,
                "/inspections",
                InspectionClient.body("2020-09-14T11:00:00+08:00", "2020-09-14T12:00:00+08:00", "service-visit"),
                201);
        assertThat(visit.at("/decision/reason").asString()).isEqualTo("NOT_INSPECTION");

        JsonNode complaint =
                client.post(OWNER, "/complaints", about(visit.at("/id").asString()), 201);

        assertThat(complaint.at("/inspection")).isEqualTo(visit.at("/id"));
    }

    @Test
    void aComplaintIsAboutSomethingThatExists() {
        JsonNode problem = client.post(OWNER, "/complaints", about("unheard-of"), 422);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/inspection");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("unknown-reference");
    }

    @Test
    void aComplaintNobodyAcceptsInTimeIsNoticedByItself() {
        String path = "/complaints/" + complain().at("/id").asString();

        clock.set("2020-09-22T00:00:00+08:00");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(client.get(OWNER, path, 200)
                                .at("/timeline/1/step")
                                .asString())
                        .isEqualTo("OVERDUE"));
    }

    @Test
    void theDepartmentComplainedAboutDoesNotDecide() {
        String path = "/complaints/" + complain().at("/id").asString();

        client.post(DEPARTMENT, path + "/dismiss", null, 403);
        client.post(OWNER, path + "/resolve", null, 403);
    }

    private JsonNode complain() {
        return client.post(OWNER, "/complaints", """
                {"enterprise": "%s", "department": {"name": "市场监督管理局", "level": "county"}, "text": "A service visit turned out to be an inspection."}
                """.formatted(ENTERPRISE), 201);
    }

    private static String about(String inspection) {
        return body(ENTERPRISE, inspection).replaceFirst("\\{", "{\"text\": \"It was an inspection.\", ");
    }

    private JsonNode refuse(String token, String enterprise, String inspection) {
        return client.post(token, "/refusals", body(enterprise, inspection), 201);
    }

    private static String body(String enterprise, String inspection) {
        String named = inspection.isEmpty() ? "" : ", \"inspection\": \"%s\"".formatted(inspection);
        return "{\"enterprise\": \"%s\", \"department\": {\"name\": \"市场监督管理局\", \"level\": \"city\"}%s}"
                .formatted(enterprise, named);
    }
}
