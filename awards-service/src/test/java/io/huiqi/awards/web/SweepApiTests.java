package io.huiqi.awards.web;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.beneficiary.FactsBarrier;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sweeps and shadow runs over HTTP, on a real broker and a real store. */
@ServiceTest
class SweepApiTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MILESTONES = "$.summary[?(@.item == 'revenue-milestones')]";

    @Autowired
    private WebTestClient http;

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private FactsBarrier barrier;

    @Autowired
    private MongoDatabase database;

    private final String uscc = newUscc();
    private final String token = TestIssuer.token("policy-admin", "policies:write");

    @BeforeEach
    void anEnterpriseIsKnown() {
        http = http.mutate().responseTimeout(PATIENCE).build();
        new World(writer, publisher)
                .announces(
                        registered(uscc),
                        revenue(uscc, 2019, "4800000000.00", 1),
                        revenue(uscc, 2020, "5300000000.00", 1));
        barrier.awaitFactsOf(List.of(uscc)).block(PATIENCE);
    }

    @Test
    void everyEnterpriseIsAssessedUnderEveryItem() {
        String job = done(sweep(Map.of("policy", "jiaozuo-2020-17", "year", 2020)));

        get(job, token)
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("sweep")
                .jsonPath("$.policyVersion")
                .isEqualTo("2020-17.1")
                .jsonPath("$.summary.length()")
                .isEqualTo(12)
                .jsonPath(MILESTONES + ".outcomes.payable")
                .isNotEmpty()
                .jsonPath("$.links.result")
                .isEqualTo(job + "/result");
        assertThat(result(job, MediaType.APPLICATION_NDJSON_VALUE).lines().filter(line -> line.contains(uscc)))
                .hasSize(12)
                .contains("{\"enterprise\":\"" + uscc + "\",\"item\":\"revenue-milestones\",\"outcome\":\"payable\","
                        + "\"amount\":\"1500000.00\",\"reasons\":[]}")
                .contains("{\"enterprise\":\"" + uscc + "\",\"item\":\"headquarters\",\"outcome\":\"needs-decision\","
                        + "\"amount\":null,\"reasons\":[\"no-formula\"]}");
    }

    @Test
    void jobsAreListedTheLatestFirstPageByPage() {
        String first = done(sweep(Map.of("policy", "jiaozuo-2020-17", "year", 2020, "items", List.of("brand"))));
        String second = done(sweep(Map.of("policy", "jiaozuo-2020-17", "year", 2020, "items", List.of("5g"))));

        List<String> listed = new ArrayList<>();
        for (String page = "/api/v1/jobs?limit=1"; page != null; ) {
            JsonNode answer = JsonMapper.shared()
                    .readTree(get(page, token)
                            .expectBody(String.class)
                            .returnResult()
                            .getResponseBody());
            answer.at("/items")
                    .forEach(job -> listed.add("/api/v1/jobs/" + job.at("/id").asString()));
            JsonNode next = answer.at("/next");
            page = next.isNull() ? null : "/api/v1/jobs?limit=1&cursor=" + next.asString();
        }

        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(second, first);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        get("/api/v1/jobs?cursor=YQph", token).expectStatus().is4xxClientError();
    }

    @Test
    void theResultIsATableForThoseWhoAskForOne() {
        String job = done(sweep(Map.of("policy", "jiaozuo-2020-17", "year", 2020, "items", List.of("brand"))));

        String table = result(job, "text/csv");

        assertThat(table).startsWith("enterprise,item,outcome,amount,reasons\r\n");
        assertThat(table).contains(uscc + ",brand,nothing-due,0.00,no-recognition\r\n");
        assertThat(table).doesNotContain("revenue-milestones");
    }

    @Test
    void everythingWrongWithAnOrderIsToldAtOnce() {
        order(Map.of("policy", "jiaozuo-2020-17", "year", 1, "items", List.of("brand", "brandy")), token)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/year")
                .jsonPath("$.errors[1].pointer")
                .isEqualTo("/items/1");
        order(Map.of("policy", "nowhere", "year", 2020), token)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-policy");
    }

    @Test
    void jobsAreForThoseWhoPublishPolicies() {
        Map<String, Object> order = Map.of("policy", "jiaozuo-2020-17", "year", 2020);
        String reader = TestIssuer.token("reader", "policies:read");
        String enterprise = TestIssuer.token("enterprise-demo", "policies:write", uscc);

        order(order, reader).expectStatus().isForbidden();
        order(order, enterprise).expectStatus().isForbidden();
        String job = done(sweep(order));
        get(job, reader).expectStatus().isForbidden();
        get(job, enterprise).expectStatus().isForbidden();
        get("/api/v1/jobs/none", token).expectStatus().isNotFound();
    }

    @Test
    void aJobThatIsDoneCannotBeCancelled() {
        String job = done(sweep(Map.of("policy", "jiaozuo-2020-17", "year", 2020)));

        http.delete()
                .uri(job)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("job-finished");
    }

    @Test
    void aDraftIsComparedWithThePolicyInForceAndNothingIsTouched() {
        String before = store();
        String draft = PolicyFixtures.jiaozuoYaml()
                .replace("version: 2020-17.1", "version: 2020-17.2")
                .replace("at: 50亿, pays: 100万", "at: 50亿, pays: 120万");

        String job = done(location(shadowRun("jiaozuo-2020-17", "?year=2020", draft)));

        get(job, token)
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("shadow-run")
                .jsonPath("$.draftVersion")
                .isEqualTo("2020-17.2")
                .jsonPath(MILESTONES + ".gaining")
                .isNotEmpty()
                .jsonPath("$.summary[?(@.item == 'brand')].difference")
                .isEqualTo("0.00");
        assertThat(result(job, "text/csv"))
                .contains(uscc
                        + ",revenue-milestones,gaining,0.00,1500000.00,1700000.00,200000.00,payable,payable,,\r\n");
        assertThat(store()).isEqualTo(before);
    }

    @Test
    void aDraftThatIsWrongIsRefusedAsByACheck() {
        shadowRun(
                        "jiaozuo-2020-17",
                        "?year=2020",
                        PolicyFixtures.jiaozuoYaml().replace("procedure: standard", "procedure: fast"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.problems[0].column")
                .isEqualTo(16);
        shadowRun(
                        "jiaozuo-2020-17",
                        "?year=2020",
                        PolicyFixtures.jiaozuoYaml().replace("policy: jiaozuo-2020-17", "policy: other"))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("another-policy");
        shadowRun("jiaozuo-2020-17", "", PolicyFixtures.jiaozuoYaml())
                .expectStatus()
                .isEqualTo(422);
        shadowRun("nowhere", "?year=2020", PolicyFixtures.jiaozuoYaml())
                .expectStatus()
                .isNotFound();
    }

    /** Everything but the jobs. */
    private String store() {
        return Flux.just("ledgers", "awards", "policyTexts", "policies", "pools")
                .concatMap(name -> Flux.from(database.getCollection(name).find().sort(new Document("_id", 1))))
                .map(Document::toJson)
                .collectList()
                .block(PATIENCE)
                .toString();
    }

    private String sweep(Map<String, Object> order) {
        return location(order(order, token));
    }

    private static String location(ResponseSpec answer) {
        return answer.expectStatus()
                .isAccepted()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation()
                .toString();
    }

    private ResponseSpec order(Map<String, Object> order, String bearer) {
        return http.post()
                .uri("/api/v1/sweeps")
                .headers(headers -> headers.setBearerAuth(bearer))
                .bodyValue(order)
                .exchange();
    }

    private ResponseSpec shadowRun(String policy, String query, String yaml) {
        return http.post()
                .uri("/api/v1/policies/" + policy + "/shadow-runs" + query)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.valueOf("application/yaml"))
                .bodyValue(yaml)
                .exchange();
    }

    private ResponseSpec get(String path, String bearer) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange();
    }

    /** Waits until a job is done. */
    private String done(String job) {
        await().atMost(PATIENCE)
                .until(() -> new String(
                                get(job, token).expectBody().returnResult().getResponseBody())
                        .contains("\"status\":\"done\""));
        return job;
    }

    private String result(String job, String type) {
        EntityExchangeResult<String> answer = http.get()
                .uri(job + "/result")
                .headers(headers -> headers.setBearerAuth(token))
                .accept(MediaType.valueOf(type))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(type)
                .expectBody(String.class)
                .returnResult();
        return answer.getResponseBody();
    }
}
