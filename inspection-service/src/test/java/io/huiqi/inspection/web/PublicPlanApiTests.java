package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.HEAD;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.NOBODY;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static io.huiqi.inspection.web.PlanClient.PLANS;
import static io.huiqi.inspection.web.PlanClient.SEED;
import static io.huiqi.inspection.web.PlanClient.path;
import static io.huiqi.inspection.web.PlanClient.seed;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What anybody may read of random inspections without a token: enough to draw again, and nothing about a person. */
@InspectionApi
class PublicPlanApiTests {

    private final InspectionClient client;
    private final PlanClient plans;
    private final TestClock clock;

    @Autowired
    PublicPlanApiTests(WebTestClient http, TestClock clock) {
        this.client = new InspectionClient(http);
        this.plans = new PlanClient(client);
        this.clock = clock;
    }

    @BeforeEach
    void oneWeekBeforeTheVisit() {
        clock.set("2020-09-09T10:00:00+08:00");
    }

    @Test
    void anybodyReadsAPublishedPlanFromTheFirstDay() {
        JsonNode plan = plans.published();

        JsonNode read = client.get(NOBODY, path(plan), 200);

        assertThat(read.at("/seedCommitment")).isEqualTo(plan.at("/seedCommitment"));
        assertThat(read.at("/draw").isNull()).isTrue();
        assertThat(client.get(NOBODY, PLANS + "?year=2020", 200).at("/items").valueStream())
                .anySatisfy(each -> assertThat(each.at("/id")).isEqualTo(plan.at("/id")));
        client.get(NOBODY, PLANS + "/none", 404);
    }

    @Test
    void theSeedStaysSecretUntilTheDraw() {
        JsonNode plan = plans.published();
        client.call(HttpMethod.PUT, DEPARTMENT, path(plan) + "/lists", PlanClient.lists(), 200);

        assertThat(client.text(NOBODY, path(plan))).contains("\"salt\"").doesNotContain(SEED);
    }

    @Test
    void noNameAndNoCertificateOfAnOfficerIsInIt() {
        JsonNode drawn = recused(plans.drawn());

        assertThat(client.text(NOBODY, path(drawn)) + client.text(NOBODY, path(drawn) + "/draw/verification"))
                .doesNotContain("Wang", "Liu", "Zhao", "Sun", "H-1", "H-2", "H-3", "H-4");
        assertThat(client.text(TestIssuer.token("dashboard", "awards:read"), path(drawn)))
                .doesNotContain("Wang", "H-1");
        assertThat(client.get(OWNER, path(drawn), 200)
                        .at("/lists/officers/0/certificateNo")
                        .asString())
                .isEqualTo("H-1");
    }

    @Test
    void anybodyDrawsAgainFromWhatIsPublic() {
        JsonNode read = client.get(NOBODY, path(recused(plans.drawn())), 200);

        assertThat(read.at("/algorithm").asString()).isEqualTo("huiqi-draw-3");
        assertThat(sha256(HexFormat.of().parseHex(read.at("/draw/seed").asString())))
                .isEqualTo(read.at("/seedCommitment").asString());
        assertThat(texts(read.at("/draw/assignments/0/recused"))).hasSize(1);
        assertThat(texts(read.at("/draw/assignments/0/officers"))).isEqualTo(teamDrawnAgain(read));
    }

    @Test
    void anybodyReadsThePublishedResult() {
        JsonNode drawn = plans.drawn();
        String id = visited(drawn);
        client.post(DEPARTMENT, path(drawn) + "/results", """
                {"inspection": "%s", "outcome": "no-problem", "text": "未发现问题"}
                """.formatted(id), 200);

        JsonNode assignment = client.get(NOBODY, path(drawn), 200).at("/draw/assignments/0");

        assertThat(assignment.at("/enterprise").asString()).isEqualTo(ENTERPRISE);
        assertThat(assignment.at("/result/outcome").asString()).isEqualTo("no-problem");
    }

    @Test
    void withoutATokenNothingIsChanged() {
        JsonNode drawn = plans.drawn();

        client.post(NOBODY, PLANS, "{}", 401);
        client.post(NOBODY, path(drawn) + "/draw", seed(SEED), 401);
        client.call(HttpMethod.PUT, NOBODY, path(drawn) + "/lists", PlanClient.lists(), 401);
    }

    /** The first officer drawn steps back. */
    private JsonNode recused(JsonNode drawn) {
        String officer = drawn.at("/draw/assignments/0/officers/0").asString();
        return client.post(
                DEPARTMENT,
                path(drawn) + "/recusals",
                "{\"enterprise\": \"%s\", \"officer\": \"%s\"}".formatted(ENTERPRISE, officer),
                200);
    }

    private String visited(JsonNode drawn) {
        String body = InspectionClient.body("2020-09-16T09:00:00+08:00", "2020-09-16T17:00:00+08:00", "inspection")
                .replaceFirst("\"officers\": .*]", "\"officers\": []")
                .replace(
                        "\"category\": \"other\"", """
                        "category": "double-random", "plan": {"id": "%s", "publishedOn": "2020-01-01"}
                        """.formatted(drawn.at("/id").asString()));
        String id = client.post(DEPARTMENT, "/inspections", body, 201).at("/id").asString();
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        clock.set("2020-09-16T09:30:00+08:00");
        client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 200);
        client.post(DEPARTMENT, "/inspections/" + id + "/finish", null, 200);
        return id;
    }

    /** As docs/inspections.md says, with nothing of the service's own code. */
    private static List<String> teamDrawnAgain(JsonNode plan) {
        String key = sha256(text(plan.at("/algorithm").asString() + "|"
                + plan.at("/draw/seed").asString() + "|" + plan.at("/salt").asString()));
        Set<String> barred = plan.at("/lists/conflicts")
                .valueStream()
                .map(each -> each.at("/officer").asString())
                .collect(Collectors.toSet());
        List<String> recused = texts(plan.at("/draw/assignments/0/recused"));
        return IntStream.rangeClosed(1, plan.at("/lists/officers").size())
                .mapToObj(String::valueOf)
                .filter(number -> !barred.contains(number) && !recused.contains(number))
                .sorted(Comparator.comparing(number -> sha256(text(key + "|officer|" + ENTERPRISE + "|" + number))))
                .limit(2)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
