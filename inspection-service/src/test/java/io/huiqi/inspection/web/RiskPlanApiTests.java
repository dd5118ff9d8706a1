package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.OTHER_ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Plans that draw by risk class, over HTTP, on a real store. */
@InspectionApi
class RiskPlanApiTests {

    private static final String PLAN = """
            {"department": {"name": "市场监督管理局", "level": "city"}, "category": "double-random", "year": 2020,
             "title": "2020 年度分类抽查计划", "byRisk": %s,
             "seedCommitment": "84126d0dd850199be29021aadbaee68cb9199047b1cb7ec9894ddb1e3562783c"}
            """;
    private static final String SHARES = """
            [{"risk": "A", "percent": 0}, {"risk": "B", "percent": 5},
             {"risk": "C", "percent": 20}, {"risk": "D", "percent": 100}]
            """;
    private static final String LISTS = """
            {"enterprises": ["%s", "%s"],
             "officers": [{"name": "Wang", "certificateNo": "H-1"}, {"name": "Liu", "certificateNo": "H-2"}], %s}
            """;

    private final InspectionClient client;

    @Autowired
    RiskPlanApiTests(WebTestClient http) {
        this.client = new InspectionClient(http);
    }

    @Test
    void theEnterpriseOfTheHighestRiskIsDrawnAndTheLowestIsLeftInPeace() {
        String path = published();
        client.call(HttpMethod.PUT, DEPARTMENT, path + "/lists", lists("D"), 200);

        JsonNode drawn = client.post(DEPARTMENT, path + "/draw", PlanClient.seed(PlanClient.SEED), 200);

        assertThat(drawn.at("/algorithm").asString()).isEqualTo("huiqi-draw-3");
        assertThat(drawn.at("/draw/assignments")
                        .valueStream()
                        .map(each -> each.at("/enterprise").asString()))
                .containsExactly(OTHER_ENTERPRISE);
        assertThat(client.get(OWNER, path + "/draw/verification", 200)
                        .at("/valid")
                        .asBoolean())
                .isTrue();
        assertThat(client.get(OWNER, path, 200).at("/lists/risks/1/risk").asString())
                .isEqualTo("D");
    }

    @Test
    void everythingWrongWithTheClassesIsSaidAtOnce() {
        JsonNode plan = client.post(
                DEPARTMENT,
                "/inspection-plans",
                PLAN.formatted("[{\"risk\": \"E\", \"percent\": 101}, {\"risk\": \"A\", \"percent\": 1}]"),
                422);
        JsonNode lists = client.call(HttpMethod.PUT, DEPARTMENT, published() + "/lists", lists("X"), 422);

        assertThat(plan.at("/errors").findValuesAsString("pointer")).contains("/byRisk/0/risk", "/byRisk/0/percent");
        assertThat(lists.at("/errors").findValuesAsString("pointer")).containsExactly("/risks/1/risk");
    }

    @Test
    void eachClassAndEachEnterpriseIsNamed() {
        JsonNode plan = client.post(
                DEPARTMENT, "/inspection-plans", PLAN.formatted("[{\"risk\": \"A\", \"percent\": 1}]"), 422);
        String some = LISTS.formatted(
                ENTERPRISE,
                OTHER_ENTERPRISE,
                "\"risks\": [{\"enterprise\": \"%s\", \"risk\": \"A\"}]".formatted(ENTERPRISE));
        String none = LISTS.formatted(ENTERPRISE, OTHER_ENTERPRISE, "\"conflicts\": []");

        assertThat(plan.at("/code").asString()).isEqualTo("incomplete");
        assertThat(client.call(HttpMethod.PUT, DEPARTMENT, published() + "/lists", some, 422)
                        .at("/code")
                        .asString())
                .isEqualTo("incomplete");
        assertThat(client.call(HttpMethod.PUT, DEPARTMENT, published() + "/lists", none, 409)
                        .at("/code")
                        .asString())
                .isEqualTo("risks-missing");
    }

    private String published() {
        return PlanClient.path(client.post(DEPARTMENT, "/inspection-plans", PLAN.formatted(SHARES), 201));
    }

    private static String lists(String riskOfTheOther) {
        return LISTS.formatted(
                ENTERPRISE, OTHER_ENTERPRISE, """
                "risks": [{"enterprise": "%s", "risk": "A"}, {"enterprise": "%s", "risk": "%s"}]
                """.formatted(ENTERPRISE, OTHER_ENTERPRISE, riskOfTheOther));
    }
}
