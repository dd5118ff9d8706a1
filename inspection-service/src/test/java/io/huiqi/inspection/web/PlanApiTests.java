package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.Heard.header;
import static io.huiqi.inspection.web.Heard.heard;
import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.HEAD;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.OTHER_ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static io.huiqi.inspection.web.PlanClient.PLANS;
import static io.huiqi.inspection.web.PlanClient.SEED;
import static io.huiqi.inspection.web.PlanClient.lists;
import static io.huiqi.inspection.web.PlanClient.path;
import static io.huiqi.inspection.web.PlanClient.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Random inspections over HTTP, on a real broker and store: plan, lists, draw, recusal, visit, result. */
@InspectionApi
class PlanApiTests {

    private final InspectionClient client;
    private final PlanClient plans;
    private final TestClock clock;

    @Autowired
    PlanApiTests(WebTestClient http, TestClock clock) {
        this.client = new InspectionClient(http);
        this.plans = new PlanClient(client);
        this.clock = clock;
    }

    @BeforeEach
    void oneWeekBeforeTheVisit() {
        clock.set("2020-09-09T10:00:00+08:00");
    }

    @Test
    void listsWithoutConflictsMaySaySoOrSayNothing() {
        String none = lists().replaceAll("\"conflicts\": \\[.*]", "\"conflicts\": []");
        JsonNode plan = plans.published();

        JsonNode frozen = client.call(HttpMethod.PUT, DEPARTMENT, path(plan) + "/lists", none, 200);

        assertThat(frozen.at("/lists/conflicts").isArray()).isTrue();
        assertThat(frozen.at("/lists/conflicts")).isEmpty();
    }

    @Test
    void aPlanIsPublicFromItsPublicationWithTheCommitmentOnly() {
        JsonNode plan = plans.published();

        assertThat(plan.at("/status").asString()).isEqualTo("PUBLISHED");
        assertThat(plan.at("/publishedOn").asString()).isEqualTo("2020-09-09");
        assertThat(client.get(OWNER, path(plan), 200)).isEqualTo(plan);
        assertThat(client.get(OWNER, PLANS + "?year=2020", 200).at("/items").valueStream())
                .anySatisfy(each -> assertThat(each.at("/id")).isEqualTo(plan.at("/id")));
        assertThat(client.get(OWNER, path(plan) + "/draw/verification", 409)
                        .at("/code")
                        .asString())
                .isEqualTo("not-drawn");
    }

    @Test
    void everybodyCanDrawAgain() {
        JsonNode drawn = plans.drawn();

        JsonNode check = client.get(OWNER, path(drawn) + "/draw/verification", 200);

        assertThat(check.at("/valid").asBoolean()).isTrue();
        assertThat(check.at("/drawn/0").asString()).isEqualTo(ENTERPRISE);
        assertThat(drawn.at("/draw/assignments/0/officers")).hasSize(2);
        assertThat(client.post(DEPARTMENT, path(drawn) + "/draw", seed(SEED), 200))
                .isEqualTo(drawn);
    }

    @Test
    void anotherSeedThanTheOneCommittedToIsRefused() {
        JsonNode plan = plans.published();
        client.call(HttpMethod.PUT, DEPARTMENT, path(plan) + "/lists", lists(), 200);

        assertThat(client.post(DEPARTMENT, path(plan) + "/draw", seed("6".repeat(64)), 409)
                        .at("/code")
                        .asString())
                .isEqualTo("seed-mismatch");
    }

    @Test
    void allErrorsOfAPlanAndOfListsAreReportedTogether() {
        JsonNode plan = client.post(
                DEPARTMENT,
                PLANS,
                "{\"category\": \"raid\", \"year\": 12, \"officersPerEnterprise\": 1, \"seedCommitment\": \"abc\"}",
                422);
        assertThat(plan.at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/department",
                        "/category",
                        "/year",
                        "/title",
                        "/number",
                        "/officersPerEnterprise",
                        "/seedCommitment");

        JsonNode lists = client.call(HttpMethod.PUT, DEPARTMENT, PLANS + "/none/lists", """
                {"enterprises": ["123"], "officers": [{"name": "Wang", "certificateNo": "a|b"}],
                 "conflicts": [{"officer": "H-9", "enterprise": "123"}]}
                """, 422);
        assertThat(lists.at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/enterprises/0",
                        "/officers/0/certificateNo",
                        "/conflicts/0/officer",
                        "/conflicts/0/enterprise");
    }

    @Test
    void anEnterpriseMovesNoPlanAndAnUnknownPlanIsNotFound() {
        client.post(OWNER, PLANS, "{}", 403);
        client.post(OWNER, PLANS + "/none/draw", seed(SEED), 403);
        client.post(DEPARTMENT, PLANS + "/none/draw", seed(SEED), 404);
        client.get(DEPARTMENT, PLANS + "/none", 404);
    }

    @Test
    void aCheckUnderThePlanMustComeAfterItsPublicationAndGoToADrawnEnterprise() {
        JsonNode drawn = plans.drawn();

        assertThat(reason(drawn, ENTERPRISE, "2020-09-16")).isEqualTo("NO_APPROVAL");
        assertThat(reason(drawn, OTHER_ENTERPRISE, "2020-09-16")).isEqualTo("PLAN_NOT_DRAWN");
        assertThat(reason(drawn, ENTERPRISE, "2020-09-09")).isEqualTo("PLAN_NOT_PUBLISHED");
        assertThat(reason(drawn, ENTERPRISE, "2021-09-16")).isEqualTo("PLAN_NOT_DRAWN");
        assertThat(reason(plans.published(), ENTERPRISE, "2020-09-16")).isEqualTo("PLAN_NOT_DRAWN");
    }

    @Test
    void underADeployedPlanADrawnEnterpriseMayBeVisitedOnAQuietDayByThatDepartmentOnly() {
        String deployed = visit(plans.drawn(), ENTERPRISE, "2020-10-01")
                .replace("city-department", "city-government")
                .replaceFirst("\\{", "{\"documentNo\": \"焦政办〔2020〕8号\", ");
        String byAnother = deployed.replace("市场监督管理局", "生态环境局");

        assertThat(client.post(DEPARTMENT, "/inspections/check", deployed, 200)
                        .at("/reason")
                        .asString())
                .isEqualTo("EXEMPT");
        assertThat(client.post(DEPARTMENT, "/inspections/check", byAnother, 200)
                        .at("/reason")
                        .asString())
                .isEqualTo("PLAN_NOT_DRAWN");
    }

    @Test
    void aVisitToAnEnterpriseThatWasNotDrawnIsDeniedForGood() {
        String body = visit(plans.drawn(), OTHER_ENTERPRISE, "2020-09-16");

        JsonNode denied = client.post(DEPARTMENT, "/inspections", body, 201);

        assertThat(denied.at("/status").asString()).isEqualTo("DENIED");
        assertThat(denied.at("/decision/reason").asString()).isEqualTo("PLAN_NOT_DRAWN");
    }

    @Test
    void whoStepsBackIsReplacedAndAStaleTagIsRefused() {
        JsonNode drawn = plans.drawn();
        String officer = drawn.at("/draw/assignments/0/officers/0").asString();
        String body = "{\"enterprise\": \"%s\", \"officer\": \"%s\"}".formatted(ENTERPRISE, officer);

        JsonNode recused = client.post(DEPARTMENT, path(drawn) + "/recusals", body, 200);

        assertThat(recused.at("/draw/assignments/0/officers").valueStream().map(JsonNode::asString))
                .hasSize(2)
                .doesNotContain(officer);
        assertThat(client.get(OWNER, path(drawn) + "/draw/verification", 200)
                        .at("/valid")
                        .asBoolean())
                .isTrue();
        assertThat(client.etag(OWNER, path(drawn))).isEqualTo("\"4\"");
        assertThat(client.postIfMatch(DEPARTMENT, path(drawn) + "/recusals", body, "\"3\""))
                .isEqualTo(412);
    }

    @Test
    void aResultIsPublishedOnceTheVisitIsOverAndALateOneIsMarked() {
        JsonNode drawn = plans.drawn();
        String id = client.post(DEPARTMENT, "/inspections", visit(drawn, ENTERPRISE, "2020-09-16"), 201)
                .at("/id")
                .asString();
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        String result = """
                {"inspection": "%s", "outcome": "no-problem", "text": "未发现问题"}
                """.formatted(id);
        assertThat(client.post(DEPARTMENT, path(drawn) + "/results", result, 409)
                        .at("/code")
                        .asString())
                .isEqualTo("inspection-unfinished");
        clock.set("2020-09-16T09:30:00+08:00");
        client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 200);
        client.post(DEPARTMENT, "/inspections/" + id + "/finish", null, 200);
        clock.set("2020-12-01T09:30:00+08:00");

        JsonNode published = client.post(DEPARTMENT, path(drawn) + "/results", result, 200);

        assertThat(published.at("/draw/assignments/0/result/late").asBoolean()).isTrue();
        assertThat(client.post(DEPARTMENT, path(drawn) + "/results", result, 200))
                .isEqualTo(published);
        assertThat(client.post(DEPARTMENT, path(drawn) + "/results", result.replace("no-problem", "corrected"), 409)
                        .at("/code")
                        .asString())
                .isEqualTo("result-published");
    }

    @Test
    void aResultThatNeverComesIsAnnouncedOnceByItself() {
        JsonNode drawn = plans.drawn();
        String id = client.post(DEPARTMENT, "/inspections", visit(drawn, ENTERPRISE, "2020-09-16"), 201)
                .at("/id")
                .asString();
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        clock.set("2020-09-16T09:30:00+08:00");
        client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 200);
        client.post(DEPARTMENT, "/inspections/" + id + "/finish", null, 200);

        clock.set("2020-12-01T09:30:00+08:00");
        heard("plans/" + drawn.at("/id").asString(), 4);
        client.post(DEPARTMENT, path(drawn) + "/results", """
                {"inspection": "%s", "outcome": "no-problem", "text": "未发现问题"}
                """.formatted(id), 200);

        assertThat(heard("plans/" + drawn.at("/id").asString(), 5))
                .extracting(record -> header(record, "ce_sequence"), record -> header(record, "ce_type"))
                .contains(
                        tuple("4", "io.huiqi.InspectionResultOverdue.v1"),
                        tuple("5", "io.huiqi.InspectionResultPublished.v1"))
                .hasSize(5);
    }

    private String reason(JsonNode plan, String enterprise, String day) {
        return client.post(DEPARTMENT, "/inspections/check", visit(plan, enterprise, day), 200)
                .at("/reason")
                .asString();
    }

    private static String visit(JsonNode plan, String enterprise, String day) {
        return InspectionClient.body(day + "T09:00:00+08:00", day + "T17:00:00+08:00", "inspection")
                .replace(ENTERPRISE, enterprise)
                .replaceFirst("\"officers\": .*]", "\"officers\": []")
                .replace("\"category\": \"other\"", """
                        "category": "double-random", "plan": {"id": "%s", "publishedOn": "2020-01-01"}
                        """.formatted(plan.at("/id").asString()));
    }
}
