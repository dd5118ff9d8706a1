package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.Heard.header;
import static io.huiqi.inspection.web.Heard.heard;
import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What others hear: every step as an event, in order and without a gap, on a real broker. */
@InspectionApi
class AnnouncementTests {

    private final InspectionClient client;
    private final TestClock clock;

    @Autowired
    AnnouncementTests(WebTestClient http, TestClock clock) {
        this.client = new InspectionClient(http);
        this.clock = clock;
    }

    @BeforeEach
    void twoDaysBeforeTheVisit() {
        clock.set("2020-09-14T10:00:00+08:00");
    }

    @Test
    void everyStepIsAnnouncedInOrderUnderTheEnterprise() {
        String id = client.allowed().at("/id").asString();
        clock.set("2020-09-16T09:30:00+08:00");
        client.post(DEPARTMENT, "/inspections/" + id + "/start", null, 200);
        client.post(DEPARTMENT, "/inspections/" + id + "/finish", null, 200);

        List<ConsumerRecord<String, String>> heard = heard("inspections/" + id, 7);

        assertThat(heard)
                .extracting(record -> header(record, "ce_type"))
                .containsExactly(
                        "io.huiqi.InspectionRequested.v1",
                        "io.huiqi.InspectionConsented.v1",
                        "io.huiqi.InspectionConsented.v1",
                        "io.huiqi.InspectionAllowed.v1",
                        "io.huiqi.InspectionPassIssued.v1",
                        "io.huiqi.InspectionStarted.v1",
                        "io.huiqi.InspectionFinished.v1");
        assertThat(heard)
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(heard).extracting(ConsumerRecord::key).containsOnly(InspectionClient.ENTERPRISE);
    }

    @Test
    void aPlanIsAnnouncedFromItsPublicationToARecusal() {
        JsonNode drawn = new PlanClient(client).drawn();
        String id = drawn.at("/id").asString();
        client.post(
                DEPARTMENT,
                PlanClient.path(drawn) + "/recusals",
                "{\"enterprise\": \"%s\", \"officer\": \"%s\"}"
                        .formatted(
                                InspectionClient.ENTERPRISE,
                                drawn.at("/draw/assignments/0/officers/0").asString()),
                200);

        // The first three are about no single enterprise, so the last may be on another partition.
        assertThat(heard("plans/" + id, 4))
                .extracting(
                        record -> header(record, "ce_sequence"),
                        record -> header(record, "ce_type"),
                        ConsumerRecord::key)
                .containsExactlyInAnyOrder(
                        tuple("1", "io.huiqi.InspectionPlanPublished.v1", id),
                        tuple("2", "io.huiqi.InspectionListsFrozen.v1", id),
                        tuple("3", "io.huiqi.InspectionDrawHeld.v1", id),
                        tuple("4", "io.huiqi.OfficerRecused.v1", InspectionClient.ENTERPRISE));
    }

    @Test
    void aLawfulRefusalIsAnnouncedAsLawfulAndAsNothingElse() {
        String refusal = client.post(
                        InspectionClient.OWNER,
                        "/refusals",
                        "{\"enterprise\": \"%s\", \"department\": {\"name\": \"市场监督管理局\", \"level\": \"city\"}}"
                                .formatted(InspectionClient.ENTERPRISE),
                        201)
                .at("/id")
                .asString();

        List<ConsumerRecord<String, String>> heard = heard("refusals/" + refusal, 1);

        assertThat(heard).singleElement().satisfies(record -> {
            assertThat(header(record, "ce_type")).isEqualTo("io.huiqi.InspectionRefused.v1");
            assertThat(record.value()).contains("\"lawful\":true");
        });
    }

    @Test
    void consentsGivenAndTakenBackAtOnceLeaveAPassThatAgreesWithTheStatus() {
        String id = client.allowed().at("/id").asString();
        String path = "/inspections/" + id;

        List<CompletableFuture<Void>> racing = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(() -> race(path, i % 2 == 0)))
                .toList();
        racing.forEach(CompletableFuture::join);

        var inspection = client.get(DEPARTMENT, path, 200);
        boolean allowed = inspection.at("/status").asString().equals("ALLOWED");
        client.get(DEPARTMENT, path + "/pass", allowed ? 200 : 404);
        int events = Integer.parseInt(client.etag(DEPARTMENT, path).replace("\"", ""));
        assertThat(heard("inspections/" + id, events))
                .extracting(record -> header(record, "ce_sequence"))
                .isEqualTo(IntStream.rangeClosed(1, events)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private void race(String path, boolean revoke) {
        if (revoke) {
            client.attempt("DELETE", LEADER, path + "/consents/government-leader", null);
        } else {
            client.attempt(
                    "POST",
                    LEADER,
                    path + "/consents",
                    "{\"role\": \"government-leader\", \"person\": \"Li Na\", \"level\": \"city\"}");
        }
    }
}
