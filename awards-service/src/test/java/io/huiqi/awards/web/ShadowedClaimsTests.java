package io.huiqi.awards.web;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.huiqi.awards.Heard;
import io.huiqi.awards.OwnBroker;
import io.huiqi.awards.Replica;
import io.huiqi.awards.World;
import io.huiqi.awards.assessment.Enquiry;
import io.huiqi.awards.sweep.ClaimLine;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.ClaimEvent.ClaimWithdrawn;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.RegistryEvent.FiguresReported;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shadow runs ask real claims again, on a broker and a store of their own. In force, 100,000 yuan are paid from an output of
 * one million on; each test has a policy and enterprises of its own.
 */
class ShadowedClaimsTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int YEAR = 2021;
    private static final String IN_FORCE = "{from: 100万, pays: 10万}";
    private static final String DRAFT = "{from: 50万, to: 200万, pays: 12万}";
    private static OwnBroker broker;
    private static String database;
    private static Replica replica;

    private final String policy = "shadowed-" + UUID.randomUUID();
    private final String small = newUscc();
    private final String medium = newUscc();
    private final String large = newUscc();
    private World world;
    private Heard heard;

    @BeforeAll
    static void start() {
        broker = OwnBroker.start();
        database = "shadowed-" + UUID.randomUUID();
        replica = Replica.listeningOn(broker.bootstrapServers(), database);
    }

    @AfterAll
    static void stop() {
        replica.close();
        broker.close();
    }

    @BeforeEach
    void anOutputEach() {
        world = new World(replica.bean(EventWriter.class), replica.bean(EventPublisher.class));
        heard = new Heard(replica.bean(CloudEvents.class), broker.bootstrapServers());
        replica.publish(file("made-up.1", IN_FORCE)).expectStatus().isCreated();
        knows(small, "600000.00");
        knows(medium, "1500000.00");
        knows(large, "3000000.00");
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void aRefusedClaimWinsAGrantedOneLosesAndNothingIsTouched() {
        claims("main", small, medium, large);
        await().atMost(PATIENCE).until(() -> !store().contains("pendingSince"));
        String before = store();

        JsonNode job = shadowRun(file("made-up.2", DRAFT));

        assertThat(job.at("/summary/0/claims")).isEqualTo(tree("""
                        {"replayed": 3, "newlyGranted": 1, "newlyRefused": 1, "raised": 1, "lowered": 0, "unchanged": 0,
                         "waiting": 0, "unfunded": 0, "before": "200000.00", "after": "240000.00", "difference": "40000.00"}
                        """));
        assertThat(claimsOf(job, MediaType.APPLICATION_NDJSON_VALUE).lines().map(ShadowedClaimsTests::tree))
                .containsExactlyInAnyOrder(
                        line(
                                small,
                                "newly-granted",
                                "0.00",
                                "120000.00",
                                "nothing-due",
                                "payable",
                                "",
                                "below-threshold"),
                        line(medium, "raised", "100000.00", "120000.00", "granted", "payable", "", ""),
                        line(large, "newly-refused", "100000.00", "0.00", "granted", "nothing-due", "above-limit", ""));
        assertThat(store()).isEqualTo(before);
    }

    @Test
    void aClaimHeardTwiceCountsOnceAndOneTakenBackDoesNotCount() {
        claims("held", medium, large);
        world.announces(
                submitted("held", medium),
                new ClaimWithdrawn(idOf("held", large), large, policy, "held", YEAR),
                new ClaimWithdrawn(idOf("held", large), large, policy, "held", YEAR),
                submitted("main", large),
                submitted("main", medium));
        awaitAnswers(medium, 2);
        awaitAnswers(large, 2);

        JsonNode claims = shadowRun(file("made-up.2", DRAFT)).at("/summary/1/claims");

        assertThat(claims.at("/replayed").asInt()).isEqualTo(1);
        assertThat(claims.at("/waiting").asInt()).isEqualTo(1);
        assertThat(claims.at("/after").asString()).isEqualTo("0.00");
    }

    @Test
    void aNewProcessAnswersTheSame() {
        claims("main", small, medium, large);
        claims("held", small, medium);
        String draft = file("made-up.2", DRAFT);
        JsonNode first = shadowRun(draft);
        String lines = claimsOf(first, "text/csv");
        assertThat(claimsOf(shadowRun(draft), "text/csv")).isEqualTo(lines);

        replica.close();
        replica = Replica.listeningOn(broker.bootstrapServers(), database);
        JsonNode again = shadowRun(draft);

        assertThat(again.at("/summary")).isEqualTo(first.at("/summary"));
        assertThat(claimsOf(again, "text/csv")).isEqualTo(lines);
        assertThat(lines.lines())
                .hasSize(6)
                .contains(idOf("held", medium) + "," + medium
                        + ",held,waiting,made-up.1,0.00,120000.00,payable,payable,,,false");
    }

    @Test
    void onlyShadowRunsHaveLinesAboutClaims() {
        String job = replica.http()
                .post()
                .uri("/api/v1/sweeps")
                .bodyValue(Map.of("policy", policy, "year", YEAR))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        String path = done("/api/v1/jobs/" + tree(job).at("/id").asString())
                .at("/links/self")
                .asString();

        get(path + "/result?lines=claims")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/lines");
        get(path + "/result?lines=all").expectStatus().isEqualTo(422);
    }

    private void knows(String uscc, String output) {
        world.announces(registered(uscc), new FiguresReported(uscc, YEAR, Map.of("output", output), "tax", null, 1));
    }

    /** Submits a claim for each, and waits for the answers. */
    private void claims(String item, String... usccs) {
        for (String uscc : usccs) {
            int already = heard.about(uscc, ClaimAssessed.class).size();
            world.announces(submitted(item, uscc));
            awaitAnswers(uscc, already + 1);
        }
    }

    private void awaitAnswers(String uscc, int count) {
        await().atMost(PATIENCE)
                .until(() -> heard.about(uscc, ClaimAssessed.class).size() == count);
    }

    private DomainEvent submitted(String item, String uscc) {
        Instant first = Instant.parse("2022-03-01T02:00:00Z");
        return new ClaimSubmitted(idOf(item, uscc), 1, uscc, policy, item, YEAR, null, null, null, null, first);
    }

    private static String idOf(String item, String uscc) {
        return item + "-" + uscc;
    }

    /** Two items that pay alike: one at once, the other after an approval. */
    private String file(String version, String band) {
        String express = Enquiry.file("bands: {measure: A, of: output, boundary: inclusive, bands: [" + band + "]}");
        String standard = express.substring(express.indexOf("  main:\n"))
                .replace("  main:\n", "  held:\n")
                .replace("measure: A", "measure: B")
                .replace("procedure: express", "procedure: standard");
        return (express + standard)
                .replaceFirst("policy: .*", "policy: " + policy)
                .replaceFirst("version: .*", "version: " + version);
    }

    /** The job of a shadow run that is done. */
    private JsonNode shadowRun(String draft) {
        return done(replica.http()
                .post()
                .uri("/api/v1/policies/" + policy + "/shadow-runs?year=" + YEAR)
                .contentType(MediaType.valueOf("application/yaml"))
                .bodyValue(draft)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation()
                .toString());
    }

    private static JsonNode done(String job) {
        return await().atMost(PATIENCE)
                .until(
                        () -> tree(text(get(job))),
                        found -> found.at("/status").asString().equals("done"));
    }

    private static String claimsOf(JsonNode job, String type) {
        return text(replica.http()
                .get()
                .uri(job.at("/links/claims").asString())
                .accept(MediaType.valueOf(type))
                .exchange());
    }

    private JsonNode line(
            String uscc,
            String effect,
            String before,
            String then,
            String outcomeBefore,
            String outcomeThen,
            String reasonThen,
            String reasonBefore) {
        return JsonMapper.shared()
                .valueToTree(new ClaimLine(
                        idOf("main", uscc),
                        uscc,
                        "main",
                        effect,
                        "made-up.1",
                        before,
                        then,
                        outcomeBefore,
                        outcomeThen,
                        reasonBefore.isEmpty() ? List.of() : List.of(reasonBefore),
                        reasonThen.isEmpty() ? List.of() : List.of(reasonThen),
                        false));
    }

    private static ResponseSpec get(String path) {
        return replica.http().get().uri(path).exchange();
    }

    private static String text(ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    /** Everything but the jobs. */
    private static String store() {
        MongoDatabase stored = replica.bean(MongoDatabase.class);
        return Flux.just("ledgers", "awards", "policyTexts", "policies", "pools")
                .concatMap(name -> Flux.from(stored.getCollection(name).find().sort(new Document("_id", 1))))
                .map(Document::toJson)
                .collectList()
                .block(PATIENCE)
                .toString();
    }
}
