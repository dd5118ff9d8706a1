package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.HEAD;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.NOBODY;
import static io.huiqi.inspection.web.InspectionClient.OTHER_ENTERPRISE;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static io.huiqi.inspection.web.InspectionClient.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Visits in the calendar of a month, each test with a department of its own. */
@InspectionApi
class CalendarVisitsTests {

    private static final String MONTH = "2019-05";

    private final String department = "局" + UUID.randomUUID();
    private final InspectionClient client;
    private final TestClock clock;

    @Autowired
    CalendarVisitsTests(WebTestClient http, TestClock clock) {
        this.client = new InspectionClient(http);
        this.clock = clock;
    }

    @BeforeEach
    void tenDaysBefore() {
        clock.set("2019-05-08T10:00:00+08:00");
    }

    @Test
    void anOfficialSeesAllVisitsOfAMonthAndAnEnterpriseItsOwn() {
        String id = request(ENTERPRISE, "2019-05-17");
        String other = request(OTHER_ENTERPRISE, "2019-05-18");

        assertThat(visits(DEPARTMENT, "")).contains(id, other);
        assertThat(visits(DEPARTMENT, "&enterprise=" + ENTERPRISE)).contains(id).doesNotContain(other);
        assertThat(visits(DEPARTMENT, "&department=" + department)).containsExactly(id, other);
        assertThat(visits(OWNER, "")).contains(id).doesNotContain(other);
        assertThat(visits(STRANGER, "")).contains(other).doesNotContain(id);
        client.get(STRANGER, "/inspection-calendar?enterprise=" + ENTERPRISE, 403);
        client.get(NOBODY, "/inspection-calendar?month=" + MONTH, 401);
    }

    @Test
    void aVisitSaysWhoComesWhenAndHowItStands() {
        request(ENTERPRISE, "2019-05-17");

        JsonNode visit = client.get(DEPARTMENT, calendar("&department=" + department), 200)
                .at("/visits/0");

        assertThat(visit.at("/status").asString()).isEqualTo("AWAITING_CONSENT");
        assertThat(visit.at("/enterprise").asString()).isEqualTo(ENTERPRISE);
        assertThat(visit.at("/department/name").asString()).isEqualTo(department);
        assertThat(visit.at("/category").asString()).isEqualTo("other");
        assertThat(visit.at("/start").asString()).isEqualTo("2019-05-17T09:00:00+08:00");
    }

    @Test
    void aVisitOverMidnightOfTheLastDayStandsInBothMonthsAndOneThatEndsThereInOne() {
        String id = post(body(ENTERPRISE, "2019-04-30T20:00:00+08:00", "2019-05-01T00:00:01+08:00"));
        String before = post(body(ENTERPRISE, "2019-04-30T20:00:00+08:00", "2019-05-01T00:00:00+08:00"));

        assertThat(visits(DEPARTMENT, "&department=" + department)).containsExactly(id);
        assertThat(client.get(DEPARTMENT, "/inspection-calendar?month=2019-04&department=" + department, 200)
                        .at("/visits")
                        .valueStream()
                        .map(visit -> visit.at("/inspection").asString()))
                .containsExactlyInAnyOrder(id, before);
    }

    @Test
    void theFileOfAnOfficialHoldsVisitsWhenAskedForThem() {
        String id = request(ENTERPRISE, "2019-05-17");

        assertThat(uids(DEPARTMENT, "")).doesNotContain(uid(id));
        assertThat(uids(DEPARTMENT, "&visits=true")).contains(uid(id));
        assertThat(uids(DEPARTMENT, "&enterprise=" + ENTERPRISE)).contains(uid(id));
        assertThat(uids(OWNER, "")).contains(uid(id));
        assertThat(uids(STRANGER, "&visits=true")).doesNotContain(uid(id));
    }

    @Test
    void anEntryFollowsItsVisitWithARisingSequence() {
        String id = request(ENTERPRISE, "2019-05-17");
        VEvent asked = entry(id);
        clock.set("2019-05-08T11:00:00+08:00");
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        VEvent allowed = entry(id);

        assertThat(asked.getStatus().isTentative()).isTrue();
        assertThat(allowed.getStatus().isConfirmed()).isTrue();
        assertThat(allowed.getSequence().getValue())
                .isGreaterThan(asked.getSequence().getValue());
        assertThat(allowed.getDateTimeStamp().getValue().toInstant()).isEqualTo(Instant.parse("2019-05-08T03:00:00Z"));
        assertThat(allowed.getLastModified().getValue())
                .isEqualTo(allowed.getDateTimeStamp().getValue());
        assertThat(allowed.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2019-05-17T01:00:00Z"));
        assertThat(allowed.getTransparency().isOpaque()).isTrue();
    }

    @Test
    void aDeniedVisitIsCancelledAndDoesNotVanish() {
        String id = request(ENTERPRISE, "2019-05-10");

        assertThat(entry(id).getStatus().getValue()).isEqualTo(Status.CANCELLED);
        assertThat(entry(id).getTransparency().isTransparent()).isTrue();
    }

    @Test
    void aMonthWithEverythingIsReadByAParserAndWrittenInTheSameBytes() {
        request(ENTERPRISE, "2019-05-17");
        request(ENTERPRISE, "2019-05-10");
        String first = file(DEPARTMENT, "&department=" + department);
        clock.set("2019-05-08T12:34:56+08:00");

        ICalendar parsed = Biweekly.parse(first).first();
        assertThat(parsed.validate(parsed.getVersion()).isEmpty()).isTrue();
        assertThat(parsed.getEvents())
                .extracting(event -> event.getUid().getValue().split("-")[0])
                .contains("quiet", "green", "visit");
        assertThat(parsed.getRefreshInterval().getValue().getHours()).isEqualTo(1);
        assertThat(first).contains("X-PUBLISHED-TTL:PT1H", "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        assertThat(file(DEPARTMENT, "&department=" + department)).isEqualTo(first);
        assertThat(first.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void theNameOfADepartmentSurvivesEveryCommaSemicolonAndBackslash() {
        String odd = "市场,监督;管理\\局（城乡一体化示范区分局）第二执法大队安全生产与特种设备联合检查组 " + UUID.randomUUID();
        post(body(ENTERPRISE, "2019-05-17T09:00:00+08:00", "2019-05-17T17:00:00+08:00")
                .replace(department, odd.replace("\\", "\\\\")));

        String text = client.text(OWNER, "/inspection-calendar.ics?month=" + MONTH);

        assertThat(Biweekly.parse(text).first().getEvents())
                .extracting(event -> event.getSummary().getValue())
                .contains("涉企检查：" + odd);
    }

    @Test
    void whoHasTheCurrentStateIsToldSo() {
        String id = request(ENTERPRISE, "2019-05-17");
        for (String path : List.of(
                calendar("&department=" + department),
                "/inspection-calendar.ics?month=" + MONTH + "&department=" + department)) {
            String tag = client.etag(DEPARTMENT, path);
            assertThat(client.getIfNoneMatch(DEPARTMENT, path, tag)).isEqualTo(304);
        }
        String path = calendar("&department=" + department);
        String old = client.etag(DEPARTMENT, path);
        client.consent(HEAD, id, "department-head", "Zhang Wei", 200);
        client.consent(LEADER, id, "government-leader", "Li Na", 200);
        assertThat(client.getIfNoneMatch(DEPARTMENT, path, old)).isEqualTo(200);
    }

    @Test
    void allThatIsWrongWithAQuestionIsSaidTogether() {
        JsonNode problem = client.get(DEPARTMENT, "/inspection-calendar.ics?month=13&enterprise=1", 422);

        assertThat(problem.at("/errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactly("?month", "?enterprise");
    }

    private String request(String enterprise, String day) {
        return post(body(enterprise, day + "T09:00:00+08:00", day + "T17:00:00+08:00"));
    }

    private String post(String body) {
        return client.post(DEPARTMENT, "/inspections", body, 201).at("/id").asString();
    }

    private String body(String enterprise, String start, String end) {
        return InspectionClient.body(start, end, "inspection")
                .replace(ENTERPRISE, enterprise)
                .replace("市场监督管理局", department);
    }

    private List<String> visits(String token, String filter) {
        return client.get(token, calendar(filter), 200)
                .at("/visits")
                .valueStream()
                .map(visit -> visit.at("/inspection").asString())
                .toList();
    }

    private static String calendar(String filter) {
        return "/inspection-calendar?month=" + MONTH + filter;
    }

    private VEvent entry(String id) {
        return Biweekly.parse(file(OWNER, "")).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(uid(id)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> uids(String token, String filter) {
        return Biweekly.parse(file(token, filter)).first().getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private String file(String token, String filter) {
        return client.text(token, "/inspection-calendar.ics?month=" + MONTH + filter);
    }

    private static String uid(String id) {
        return "visit-" + id + "@inspections.huiqi.io";
    }
}
