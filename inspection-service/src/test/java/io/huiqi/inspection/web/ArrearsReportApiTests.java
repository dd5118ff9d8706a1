package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.Heard.header;
import static io.huiqi.inspection.web.Heard.heard;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.OTHER_ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static io.huiqi.inspection.web.InspectionClient.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clause 17-3: demands for historical arrears are reported, judged at once, and dealt with to an outcome. */
@InspectionApi
class ArrearsReportApiTests {

    private static final String CENTRALISED =
            "{\"documentNo\": \"N-8\", \"issuedOn\": \"2020-08-10\", \"from\": \"2015-01\", \"to\": \"2019-12\", \"collective\": true}";

    private final InspectionClient client;
    private final TestClock clock;

    @Autowired
    ArrearsReportApiTests(WebTestClient http, TestClock clock) {
        this.client = new InspectionClient(http);
        this.clock = clock;
    }

    @BeforeEach
    void aWorkingDay() {
        clock.set("2020-09-14T10:00:00+08:00");
    }

    @Test
    void aCentralisedCollectionOfOldArrearsLooksLikeAViolation() {
        JsonNode report = report(OWNER, ENTERPRISE, CENTRALISED, 201);

        assertThat(report.at("/arrears/finding").asString()).isEqualTo("VIOLATION");
        assertThat(report.at("/arrears/clause").asString()).isEqualTo("17-3");
        assertThat(report.at("/status").asString()).isEqualTo("FILED");
        assertThat(report.at("/acceptBy").asString()).isEqualTo("2020-09-21");
    }

    @Test
    void anOrdinaryReminderForTheCurrentMonthDoesNot() {
        String reminder =
                "{\"issuedOn\": \"2020-08-10\", \"from\": \"2020-08\", \"to\": \"2020-08\", \"collective\": true}";

        assertThat(report(OWNER, ENTERPRISE, reminder, 201)
                        .at("/arrears/finding")
                        .asString())
                .isEqualTo("NO_VIOLATION");
    }

    @Test
    void theReportIsAnnouncedWithTheComplaintAndEndsWithAnOutcome() {
        String id = report(OWNER, ENTERPRISE, CENTRALISED, 201).at("/id").asString();
        for (String step : List.of("accept", "investigate", "resolve")) {
            client.post(LEADER, "/complaints/" + id + "/" + step, null, 200);
        }

        List<ConsumerRecord<String, String>> records = heard("complaints/" + id, 5);

        assertThat(records)
                .extracting(record -> header(record, "ce_type"))
                .startsWith("io.huiqi.ComplaintFiled.v1", "io.huiqi.ArrearsCollectionReported.v1");
        assertThat(records)
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactly("1", "2", "3", "4", "5");
        JsonNode announced = JsonMapper.shared().readTree(records.get(1).value());
        assertThat(announced.at("/finding").asString()).isEqualTo("VIOLATION");
        assertThat(client.get(OWNER, "/complaints/" + id, 200).at("/status").asString())
                .isEqualTo("RESOLVED");
    }

    @Test
    void reportsOfABanAreListedNewestFirstAndEachEnterpriseSeesItsOwn() {
        clock.set("2020-09-15T10:00:00+08:00");
        String mine = report(OWNER, ENTERPRISE, CENTRALISED, 201).at("/id").asString();
        clock.set("2020-09-16T10:00:00+08:00");
        String other =
                report(STRANGER, OTHER_ENTERPRISE, CENTRALISED, 201).at("/id").asString();

        JsonNode all = client.get(LEADER, "/complaints?ban=17-3&status=FILED&limit=2", 200);
        JsonNode own = client.get(OWNER, "/complaints?ban=17-3", 200);

        assertThat(all.at("/items"))
                .extracting(item -> item.at("/id").asString())
                .containsExactly(other, mine);
        assertThat(own.at("/items")
                        .valueStream()
                        .map(item -> item.at("/enterprise").asString()))
                .isNotEmpty()
                .containsOnly(ENTERPRISE);
        client.get(OWNER, "/complaints?enterprise=" + OTHER_ENTERPRISE, 403);
        client.get(LEADER, "/complaints?status=GONE", 422);
    }

    @Test
    void allThatIsWrongWithANoticeIsToldAtOnce() {
        JsonNode problem = report(
                OWNER, ENTERPRISE, "{\"issuedOn\": \"2020-07-20\", \"from\": \"2019-13\", \"to\": \"2015-01\"}", 422);

        assertThat(problem.at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactly("/notice/issuedOn", "/notice/from");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("no-ban-in-force");
    }

    @Test
    void theLastMonthIsNotBeforeTheFirst() {
        JsonNode problem = report(
                OWNER, ENTERPRISE, "{\"issuedOn\": \"2020-08-10\", \"from\": \"2019-12\", \"to\": \"2015-01\"}", 422);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/notice/to");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("reversed");
    }

    private JsonNode report(String token, String enterprise, String notice, int status) {
        return client.post(token, "/complaints", """
                {"enterprise": "%s", "department": {"name": "社会保险事业管理局", "level": "city"},
                 "text": "They collect five years at once.", "notice": %s}
                """.formatted(enterprise, notice), status);
    }
}
