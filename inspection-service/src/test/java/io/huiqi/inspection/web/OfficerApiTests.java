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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who visits, over HTTP, on a real broker and store. */
@InspectionApi
class OfficerApiTests {

    private final InspectionClient client;
    private final PlanClient plans;
    private final TestClock clock;

    @Autowired
    OfficerApiTests(WebTestClient http, TestClock clock) {
        this.client = new InspectionClient(http);
        this.plans = new PlanClient(client);
        this.clock = clock;
    }

    @BeforeEach
    void twoDaysBeforeTheVisit() {
        clock.set("2020-09-14T10:00:00+08:00");
    }

    @Test
    void aPassWithoutOfficersIsGoodAndSaysThatTheEnterpriseMayRefuse() {
        JsonNode pass = passOf(allowedWithoutOfficers());

        JsonNode verified = verify(pass, "number");

        assertThat(verified.at("/valid").asBoolean()).isTrue();
        assertThat(verified.at("/officersNamed").asBoolean()).isFalse();
        assertThat(verified.at("/notice").asString()).contains("有权拒绝");
        assertThat(pass.at("/officersNamed").asBoolean()).isFalse();
    }

    @Test
    void untilOfficersAreNamedARefusalIsLawfulAndAfterwardsItIsNot() {
        String id = allowedWithoutOfficers();
        clock.set("2020-09-16T09:30:00+08:00");

        JsonNode unnamed = refuse(passOf(id).at("/number").asString());
        name(id, "H-1", "H-2", 200);
        JsonNode named = refuse(passOf(id).at("/number").asString());

        assertThat(unnamed.at("/lawful").asBoolean()).isTrue();
        assertThat(unnamed.at("/ground").asString()).isEqualTo("OFFICERS_NOT_NAMED");
        assertThat(unnamed.at("/effect").asString()).isEqualTo("none");
        assertThat(named.at("/ground").asString()).isEqualTo("PERMITTED");
    }

    @Test
    void namingOfficersReplacesThePassWhichSaysSoByNumberAndBySeal() {
        String id = allowedWithoutOfficers();
        JsonNode old = passOf(id);

        name(id, "H-1", "H-2", 200);
        JsonNode current = passOf(id);

        assertThat(current.at("/number")).isNotEqualTo(old.at("/number"));
        assertThat(verify(old, "number").at("/standing").asString()).isEqualTo("REPLACED");
        assertThat(verify(old, "token").at("/standing").asString()).isEqualTo("REPLACED");
        assertThat(verify(old, "number").at("/valid").asBoolean()).isFalse();
        assertThat(verify(current, "number").at("/valid").asBoolean()).isTrue();
        assertThat(verify(current, "token").at("/officersNamed").asBoolean()).isTrue();
        assertThat(verify(current, "token").has("notice")).isFalse();
        assertThat(heard("inspections/" + id, 8))
                .extracting(record -> header(record, "ce_type"))
                .endsWith(
                        "io.huiqi.InspectionOfficersNamed.v1",
                        "io.huiqi.InspectionPassRevoked.v1",
                        "io.huiqi.InspectionPassIssued.v1");
    }

    @Test
    void theSameOfficersAgainChangeNothingAndAfterTheStartNobodyElseComes() {
        String id = allowedWithoutOfficers();
        name(id, "H-1", "H-2", 200);
        String tag = client.etag(DEPARTMENT, "/inspections/" + id);

        name(id, "H-1", "H-2", 200);

        assertThat(client.etag(DEPARTMENT, "/inspections/" + id)).isEqualTo(tag);
        clock.set("2020-09-16T09:30:00+08:00");
        client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 200);
        assertThat(name(id, "H-1", "H-3", 409).at("/code").asString()).isEqualTo("already-started");
    }

    @Test
    void everythingWrongIsSaidAtOnceAndAnEnterpriseNamesNobody() {
        String path = "/inspections/" + allowedWithoutOfficers() + "/officers";

        JsonNode none = client.call(HttpMethod.PUT, DEPARTMENT, path, "{}", 422);
        JsonNode wrong =
                client.call(HttpMethod.PUT, DEPARTMENT, path, "{\"officers\": [{\"name\": \"Wang\"}, null]}", 422);
        JsonNode same = client.call(HttpMethod.PUT, DEPARTMENT, path, officers("H-1", "H-1"), 422);

        assertThat(none.at("/errors/0/pointer").asString()).isEqualTo("/officers");
        assertThat(wrong.at("/errors").findValuesAsString("pointer"))
                .containsExactly("/officers/0/certificateNo", "/officers/1");
        assertThat(same.at("/errors/0/code").asString()).isEqualTo("too-few");
        client.call(HttpMethod.PUT, OWNER, path, officers("H-1", "H-2"), 403);
        client.call(HttpMethod.PUT, LEADER, path, officers("H-1", "H-2"), 403);
        client.call(HttpMethod.PUT, DEPARTMENT, "/inspections/unknown/officers", officers("H-1", "H-2"), 404);
    }

    @Test
    void underADrawnPlanOnlyTheDrawnOfficersVisit() {
        JsonNode drawn = plans.drawn();
        JsonNode team = drawn.at("/draw/assignments/0/officers");
        String id = allowed(planned(drawn));

        assertThat(name(id, team.get(0).asString(), "H-4", 409).at("/code").asString())
                .isEqualTo("officer-not-drawn");
        name(id, team.get(0).asString(), team.get(1).asString(), 200);
        client.post(
                DEPARTMENT,
                PlanClient.path(drawn) + "/recusals",
                "{\"enterprise\": \"%s\", \"officer\": \"%s\"}"
                        .formatted(ENTERPRISE, team.get(0).asString()),
                200);
        clock.set("2020-09-16T09:30:00+08:00");

        assertThat(client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 409)
                        .at("/code")
                        .asString())
                .isEqualTo("officer-not-drawn");
    }

    @Test
    void aRequestUnderADrawnPlanNamesNobodyElseEither() {
        String body = planned(plans.drawn())
                .replaceFirst(
                        "\\{",
                        "{\"officers\": [{\"name\": \"Sun\", \"certificateNo\": \"H-4\"},"
                                + " {\"name\": \"Wu\", \"certificateNo\": \"H-9\"}],");

        assertThat(client.post(DEPARTMENT, "/inspections", body, 409)
                        .at("/code")
                        .asString())
                .isEqualTo("officer-not-drawn");
    }

    private String allowedWithoutOfficers() {
        return allowed(withoutOfficers());
    }

    private String allowed(String body) {
        String id = client.post(DEPARTMENT, "/inspections", body, 201).at("/id").asString();
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        return id;
    }

    private static String withoutOfficers() {
        return InspectionClient.body("2020-09-16T09:00:00+08:00", "2020-09-16T17:00:00+08:00", "inspection")
                .replaceFirst(",\\s*\"officers\": .*]", "");
    }

    private static String planned(JsonNode plan) {
        return withoutOfficers()
                .replace("\"category\": \"other\"", """
                "category": "double-random", "plan": {"id": "%s", "publishedOn": "2020-01-01"}
                """.formatted(plan.at("/id").asString()));
    }

    private JsonNode name(String id, String first, String second, int status) {
        return client.call(
                HttpMethod.PUT, DEPARTMENT, "/inspections/" + id + "/officers", officers(first, second), status);
    }

    private static String officers(String first, String second) {
        return """
                {"officers": [{"name": "Wang Fang", "certificateNo": "%s"}, {"name": "Liu Yang", "certificateNo": "%s"}]}
                """.formatted(first, second);
    }

    private JsonNode refuse(String pass) {
        return client.post(OWNER, "/refusals", """
                {"enterprise": "%s", "department": {"name": "市场监督管理局", "level": "city"}, "pass": "%s"}
                """.formatted(ENTERPRISE, pass), 201);
    }

    private JsonNode passOf(String id) {
        return client.get(DEPARTMENT, "/inspections/" + id + "/pass", 200);
    }

    private JsonNode verify(JsonNode pass, String by) {
        return client.get(NOBODY, "/passes/" + pass.at("/" + by).asString(), 200);
    }
}
