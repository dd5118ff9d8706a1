package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.HEAD;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.NOBODY;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.events.InspectionEvent.InspectionFinished;
import io.huiqi.inspection.ledger.LedgerFeed;
import io.huiqi.inspection.ledger.Ledgers;
import io.huiqi.inspection.ledger.VisitLedger;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Visits taken together, over HTTP, on a real broker and store; each test has an enterprise of its own. */
@InspectionApi
class JointVisitApiTests {

    private static final String JOINT = "/joint-visits";

    private final InspectionClient client;
    private final TestClock clock;
    private final LedgerFeed feed;
    private final Ledgers ledgers;

    @Autowired
    JointVisitApiTests(WebTestClient http, TestClock clock, LedgerFeed feed, Ledgers ledgers) {
        this.client = new InspectionClient(http);
        this.clock = clock;
        this.feed = feed;
        this.ledgers = ledgers;
    }

    @BeforeEach
    void longBeforeTheVisits() {
        clock.set("2019-05-08T10:00:00+08:00");
    }

    @Test
    void twoDepartmentsAgreeAndTheirInspectionsMoveToOneTime() {
        String enterprise = "91410811MA3X7Q2T17";
        String first = request(enterprise, "市场监督管理局", "2019-07-17");
        String second = request(enterprise, "应急管理局", "2019-07-24");
        JsonNode proposed = awaitProposal(enterprise);
        assertThat(proposed.at("/start").asString()).isEqualTo("2019-07-17T09:00:00+08:00");
        String path = JOINT + "/" + proposed.at("/id").asString();

        assertThat(answer(path, first, 200).at("/status").asString()).isEqualTo("PROPOSED");
        assertThat(answer(path, second, 200).at("/status").asString()).isEqualTo("AGREED");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode moved = client.get(DEPARTMENT, "/inspections/" + second, 200);
            assertThat(moved.at("/jointVisit").asString())
                    .isEqualTo(proposed.at("/id").asString());
            assertThat(moved.at("/start").asString()).isEqualTo("2019-07-17T09:00:00+08:00");
        });
        assertThat(client.get(TestIssuer.token("own", "inspections:read", enterprise), path, 200)
                        .at("/inspections/1/standing")
                        .asString())
                .isEqualTo("JOINED");
        client.get(OWNER, path, 404);
        client.get(OWNER, JOINT + "?enterprise=" + enterprise, 403);
    }

    @Test
    void anAnswerIsReadOnceWithAllThatIsWrong() {
        String enterprise = "9141082370678656XJ";
        String first = request(enterprise, "市场监督管理局", "2019-07-17");
        request(enterprise, "应急管理局", "2019-07-24");
        String path = JOINT + "/" + awaitProposal(enterprise).at("/id").asString();

        assertThat(client.post(DEPARTMENT, path + "/answers", "{\"answer\": \"perhaps\"}", 422)
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactly("/inspection", "/answer");
        assertThat(client.post(
                                DEPARTMENT,
                                path + "/answers",
                                "{\"inspection\": \"" + first + "\", \"answer\": \"decline\"}",
                                422)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/reason");
        assertThat(answer(path, "nobody", 409).at("/code").asString()).isEqualTo("not-asked");
        client.post(OWNER, path + "/answers", "{\"inspection\": \"" + first + "\", \"answer\": \"join\"}", 403);
        client.post(DEPARTMENT, JOINT + "/unknown/answers", "{\"inspection\": \"x\", \"answer\": \"join\"}", 404);
        assertThat(client.postIfMatch(
                        DEPARTMENT,
                        path + "/answers",
                        "{\"inspection\": \"" + first + "\", \"answer\": \"join\"}",
                        "\"99\""))
                .isEqualTo(412);
    }

    @Test
    void theFrequencyIsShownToTheEnterpriseAndToOfficials() {
        String enterprise = "91410800MA46001300";
        allowed(enterprise, "2019-07-16");
        allowed(enterprise, "2019-07-17");
        request(enterprise, "市场监督管理局", "2019-07-10");
        String path = "/inspections/frequency?from=2019-01-01&to=2019-12-31";
        String owner = TestIssuer.token("own", "inspections:read", enterprise);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode frequency = client.get(DEPARTMENT, path + "&enterprise=" + enterprise, 200);
            assertThat(frequency.at("/byMonth/0/month").asString()).isEqualTo("2019-07");
            assertThat(frequency.at("/byMonth/0/counted").asInt()).isEqualTo(2);
            assertThat(frequency.at("/inspections/requested").asInt()).isEqualTo(3);
            assertThat(frequency.at("/inspections/denied").asInt()).isEqualTo(1);
            assertThat(frequency.at("/limit/perMonth").asInt()).isEqualTo(2);
            assertThat(client.get(owner, path, 200)).isEqualTo(frequency);
        });
        client.get(OWNER, path + "&enterprise=" + enterprise, 403);
        client.get(NOBODY, path, 401);
        assertThat(client.get(DEPARTMENT, "/inspections/frequency?from=2020-01-02&to=2020-01-01", 422)
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactly("?enterprise", "?to");
    }

    @Test
    void aRefusalIsCountedAndALawfulOneAsLawful() {
        String enterprise = "91410803MA46WDR282";
        String owner = TestIssuer.token("own", "inspections:read inspections:write", enterprise);
        clock.set("2019-05-08T11:00:00+08:00");
        client.post(owner, "/refusals", """
                {"enterprise": "%s", "department": {"name": "市场监督管理局", "level": "city"}}
                """.formatted(enterprise), 201);
        String id = allowed(enterprise, "2019-07-16");
        clock.set("2019-07-16T09:30:00+08:00");
        client.post(owner, "/refusals", """
                {"enterprise": "%s", "inspection": "%s", "department": {"name": "市场监督管理局", "level": "city"}}
                """.formatted(enterprise, id), 201);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode frequency = client.get(owner, "/inspections/frequency?from=2019-05-01&to=2019-07-31", 200);
            assertThat(frequency.at("/refused").asInt()).isEqualTo(2);
            assertThat(frequency.at("/lawfullyRefused").asInt()).isEqualTo(1);
            assertThat(frequency.at("/inspections/refused").asInt()).isEqualTo(1);
            assertThat(frequency.at("/inspections/lawfullyRefused").asInt()).isZero();
        });
    }

    @Test
    void tooManyAreAnnouncedOnceHoweverManyFeedTheLedgerAtOnce() {
        String enterprise = "91410882MA44LMN84Y";
        List<String> ids = IntStream.rangeClosed(16, 20)
                .mapToObj(day -> allowed(enterprise, "2019-07-" + day))
                .toList();
        List<EventEnvelope> events =
                ids.stream().map(id -> finished(id, enterprise)).toList();

        Flux.range(0, 8).flatMap(instance -> feed.handle(events), 8).then().block(Duration.ofSeconds(60));

        VisitLedger ledger = ledgers.find(enterprise).block();
        assertThat(ledger).isNotNull();
        assertThat(ledger.visits()).hasSize(5);
        assertThat(ledger.highPeriods()).containsExactly("2019-07");
        assertThat(ledger.sequence()).isEqualTo(1);
        assertThat(Heard.heard("visits/" + enterprise, 1))
                .singleElement()
                .satisfies(record ->
                        assertThat(Heard.header(record, "ce_type")).isEqualTo("io.huiqi.HighInspectionFrequency.v1"));
    }

    private static EventEnvelope finished(String id, String enterprise) {
        return new EventEnvelope(
                "e-" + id,
                "/inspection-service",
                EventType.INSPECTION_FINISHED,
                "inspections/" + id,
                Instant.EPOCH,
                9,
                "test",
                null,
                null,
                new InspectionFinished(id, enterprise, Instant.EPOCH, false));
    }

    private JsonNode awaitProposal(String enterprise) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> client.get(DEPARTMENT, JOINT + "?enterprise=" + enterprise, 200)
                                .at("/items/0"),
                        found -> !found.isMissingNode());
    }

    private JsonNode answer(String path, String inspection, int status) {
        return client.post(
                DEPARTMENT,
                path + "/answers",
                "{\"inspection\": \"" + inspection + "\", \"answer\": \"join\"}",
                status);
    }

    private String request(String enterprise, String department, String day) {
        String body = InspectionClient.body(day + "T09:00:00+08:00", day + "T17:00:00+08:00", "inspection")
                .replace(ENTERPRISE, enterprise)
                .replace("市场监督管理局", department);
        return client.post(DEPARTMENT, "/inspections", body, 201).at("/id").asString();
    }

    private String allowed(String enterprise, String day) {
        String id = request(enterprise, "市场监督管理局", day);
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        return id;
    }
}
