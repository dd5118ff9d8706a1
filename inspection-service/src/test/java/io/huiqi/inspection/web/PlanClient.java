package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Leads a plan of random inspections to where a test needs it: one enterprise, four officers, one of them in conflict. */
final class PlanClient {

    static final String SEED = "5".repeat(64);
    static final String PLANS = "/inspection-plans";
    private static final String COMMITMENT = "84126d0dd850199be29021aadbaee68cb9199047b1cb7ec9894ddb1e3562783c";

    private final InspectionClient client;

    PlanClient(InspectionClient client) {
        this.client = client;
    }

    /** A plan that was drawn from the lists. */
    JsonNode drawn() {
        JsonNode plan = published();
        client.call(HttpMethod.PUT, DEPARTMENT, path(plan) + "/lists", lists(), 200);
        return client.post(DEPARTMENT, path(plan) + "/draw", seed(SEED), 200);
    }

    /** A plan of which only the commitment is known. */
    JsonNode published() {
        return client.post(DEPARTMENT, PLANS, """
                {"department": {"name": "市场监督管理局", "level": "city"}, "category": "double-random", "year": 2020,
                 "title": "2020 年度抽查计划", "percent": 10, "seedCommitment": "%s"}
                """.formatted(COMMITMENT), 201);
    }

    static String lists() {
        return """
                {"enterprises": ["%s"],
                 "officers": [{"name": "Wang", "certificateNo": "H-1"}, {"name": "Liu", "certificateNo": "H-2"},
                              {"name": "Zhao", "certificateNo": "H-3"}, {"name": "Sun", "certificateNo": "H-4"}],
                 "conflicts": [{"officer": "H-4", "enterprise": "%s"}]}
                """.formatted(ENTERPRISE, ENTERPRISE);
    }

    static String seed(String seed) {
        return "{\"seed\": \"%s\"}".formatted(seed);
    }

    static String path(JsonNode plan) {
        return PLANS + "/" + plan.at("/id").asString();
    }
}
