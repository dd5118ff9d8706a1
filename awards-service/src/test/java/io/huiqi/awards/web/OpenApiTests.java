package io.huiqi.awards.web;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is served is what the contract says, field by field. */
@ServiceTest
class OpenApiTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOKEN =
            TestIssuer.token("integration", "policies:read policies:write assessments:run awards:read budgets:read");

    private final WebTestClient http;
    private final World world;
    private final CloudEvents cloudEvents;
    private JsonNode contract;

    @Autowired
    OpenApiTests(WebTestClient http, EventWriter writer, EventPublisher publisher, CloudEvents cloudEvents) {
        this.http = http.mutate().responseTimeout(Duration.ofSeconds(30)).build();
        this.world = new World(writer, publisher);
        this.cloudEvents = cloudEvents;
    }

    @BeforeEach
    void read() {
        contract = JSON.readTree(answer(HttpMethod.GET, "/v3/api-docs", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/policies, /api/v1/policies",
        "/api/v1/policies/{policy}, /api/v1/policies/jiaozuo-2020-17",
        "/api/v1/policies/{policy}/versions/{version}, /api/v1/policies/jiaozuo-2020-17/versions/2020-17.1",
        "/api/v1/budgets, /api/v1/budgets",
        "/api/v1/budgets/{pool}/{fiscalYear}, /api/v1/budgets/technical-renovation/2020",
        "/api/v1/budgets/{pool}/{fiscalYear}/queue, /api/v1/budgets/technical-renovation/2020/queue",
        "/api/v1/jobs, /api/v1/jobs",
        "/api/v1/recoveries, /api/v1/recoveries",
        "/api/v1/awards/summary, /api/v1/awards/summary",
        "/api/v1/awards/keys, /api/v1/awards/keys"
    })
    void whatCanBeReadIsAsTheContractSays(String template, String address) {
        keeps(HttpMethod.GET, template, address, null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    revenue-milestones | {"taxableRevenue": {"2019": "4800000000.00", "2020": "5300000000.00"}}
                    revenue-milestones | {"taxableRevenue": {"2020": null}}
                    technical-renovation | {}
                    rd-subsidy | {}
                    """)
    void anAssessmentIsAsTheContractSays(String item, String facts) {
        String question = "{\"policy\": \"jiaozuo-2020-17\", \"item\": \"" + item + "\", \"year\": 2020, \"facts\": "
                + facts + "}";

        keeps(HttpMethod.POST, "/api/v1/assessments", "/api/v1/assessments", question, MediaType.APPLICATION_JSON);
    }

    @Test
    void aCheckedDraftIsAsTheContractSays() {
        String draft = PolicyFixtures.edition("test-" + UUID.randomUUID(), "1", "100万");

        keeps(
                HttpMethod.POST,
                "/api/v1/policies",
                "/api/v1/policies?dryRun=true",
                draft,
                MediaType.valueOf("application/yaml"));
    }

    @Test
    void whatIsKnownOfAnEnterpriseIsAsTheContractSays() {
        String uscc = newUscc();
        AwardGranted granted = granted(uscc);

        keeps(HttpMethod.GET, "/api/v1/awards/{id}", "/api/v1/awards/" + granted.award(), null, null);
        keeps(HttpMethod.GET, "/api/v1/awards", "/api/v1/awards?enterprise=" + uscc, null, null);
        keeps(
                HttpMethod.GET,
                "/api/v1/awards/{id}/adjustments",
                "/api/v1/awards/" + granted.award() + "/adjustments",
                null,
                null);
        keeps(HttpMethod.GET, "/api/v1/ledgers/{uscc}", "/api/v1/ledgers/" + uscc, null, null);
        keeps(
                HttpMethod.GET,
                "/api/v1/enterprises/{uscc}/opportunities",
                "/api/v1/enterprises/" + uscc + "/opportunities?year=2020",
                null,
                null);
        String proof = answer(HttpMethod.GET, "/api/v1/awards/" + granted.award() + "/proof", null, null);
        keeps(HttpMethod.POST, "/api/v1/awards/verify", "/api/v1/awards/verify", proof, MediaType.APPLICATION_JSON);
    }

    @Test
    void everyOperationHasAWordAboutItAndATag() {
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                describes(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private static void describes(String where, JsonNode operation) {
        assertThat(operation.path("summary").asString("")).as(where).isNotBlank();
        assertThat(operation.path("tags").size()).as(where).isEqualTo(1);
    }

    private AwardGranted granted(String uscc) {
        try (Heard heard = new Heard(cloudEvents)) {
            world.announces(registered(uscc), revenue(uscc, 2019, "4800000000.00", 1));
            world.announces(revenue(uscc, 2020, "5300000000.00", 1));
            world.announces(World.claim("c-" + UUID.randomUUID(), uscc, "revenue-milestones", 2020));
            return await().atMost(PATIENCE)
                    .until(() -> heard.about(uscc, AwardGranted.class), found -> !found.isEmpty())
                    .get(0);
        }
    }

    /** Asks, and holds the answer against the schema of its address. */
    private void keeps(HttpMethod method, String template, String address, String body, MediaType type) {
        String answer = answer(method, address, body, type);
        String pointer = "/paths/" + template.replace("/", "~1") + "/"
                + method.name().toLowerCase(Locale.ROOT) + "/responses/200/content/application~1json/schema";
        JsonNode schema = contract.at(pointer);

        assertThat(schema.isObject()).as(pointer).isTrue();
        assertThat(errors(schema, answer)).as(answer).isEmpty();
        assertThat(strangers("", resolved(schema), JSON.readTree(answer), new TreeSet<>()))
                .as("fields that the contract does not name")
                .isEmpty();
    }

    private List<Error> errors(JsonNode schema, String answer) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", contract.path("components"));
        whole.putArray("allOf").add(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(answer, InputFormat.JSON);
    }

    private TreeSet<String> strangers(String at, JsonNode schema, JsonNode found, TreeSet<String> strangers) {
        if (found.isArray()) {
            found.forEach(each -> strangers(at + "/-", resolved(schema.path("items")), each, strangers));
        } else if (found.isObject() && schema.has("properties")) {
            found.properties().forEach(field -> {
                JsonNode known = schema.path("properties").path(field.getKey());
                if (known.isMissingNode()) {
                    strangers.add(at + "/" + field.getKey());
                } else {
                    strangers(at + "/" + field.getKey(), resolved(known), field.getValue(), strangers);
                }
            });
        }
        return strangers;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : contract.at(reference.substring(1));
    }

    private String answer(HttpMethod method, String address, String body, MediaType type) {
        WebTestClient.RequestBodySpec request =
                http.method(method).uri(address).headers(headers -> headers.setBearerAuth(TOKEN));
        WebTestClient.ResponseSpec response = body == null
                ? request.exchange()
                : request.contentType(type).bodyValue(body).exchange();
        return response.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
