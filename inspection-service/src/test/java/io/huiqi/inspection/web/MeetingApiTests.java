package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.Heard.header;
import static io.huiqi.inspection.web.Heard.heard;
import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static io.huiqi.inspection.web.InspectionClient.LEADER;
import static io.huiqi.inspection.web.InspectionClient.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.meeting.MeetingProcedure;
import io.huiqi.inspection.meeting.MeetingSchedule;
import io.huiqi.inspection.meeting.Meetings;
import io.huiqi.kit.event.Cause;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Meetings that call themselves, on a real store and broker. Each test has a month of its own. */
@InspectionApi
class MeetingApiTests {

    private static final String MINUTES = """
            {"heldOn": "%s", "place": "市政府第一会议室", "text": "逐项答复。",
             "attendance": [{"role": "key-enterprise", "count": 12}],
             "difficulties": [
               {"enterprise": "91410802MA45ABC18C", "subject": "用电增容", "description": "增容申请未答复", "department": "供电公司"},
               {"subject": "招工", "description": "缺少焊工", "department": "人力资源和社会保障局"}]}
            """;

    private final InspectionClient client;
    private final TestClock clock;
    private final Meetings meetings;
    private final MeetingProcedure procedure;

    @Autowired
    MeetingApiTests(WebTestClient http, TestClock clock, Meetings meetings, MeetingProcedure procedure) {
        this.client = new InspectionClient(http);
        this.clock = clock;
        this.meetings = meetings;
        this.procedure = procedure;
    }

    @Test
    void twoInstancesAtOnceCallEachMeetingOnceAndARestartCallsNoneAgain() {
        clock.set("2025-01-01T12:00:00+08:00");
        Cause cause = new Cause("test", null, null);

        Flux.range(0, 2)
                .flatMap(instance -> new MeetingSchedule(meetings, procedure)
                        .run(clock.instant(), cause)
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast(Duration.ofSeconds(60));

        assertThat(of("2025-01-01")).isEqualTo(12);
        assertThat(new MeetingSchedule(meetings, procedure)
                        .run(clock.instant(), cause)
                        .block(Duration.ofSeconds(60)))
                .isZero();
        assertThat(heard("meetings/2025-01-410800", 1)).singleElement().satisfies(record -> {
            assertThat(header(record, "ce_type")).isEqualTo("io.huiqi.GreenChannelMeetingScheduled.v1");
            assertThat(record.value()).contains("chief-service-officer");
        });
    }

    @Test
    void monthsMissedWhileNothingRanAreCaughtUp() {
        called("2029-06-01T08:00:00+08:00", "2029-06-01");

        called("2029-09-01T00:00:00+08:00", "2029-09-01");

        assertThat(of("2029-07-01")).isEqualTo(12);
        assertThat(of("2029-08-01")).isEqualTo(12);
    }

    @Test
    void theCalendarShowsTheMeetingsOfTheMonth() {
        called("2024-10-01T08:00:00+08:00", "2024-10-01");

        var month = client.get(OWNER, "/inspection-calendar?month=2024-10", 200);

        assertThat(month.at("/meetings")).hasSize(12);
        assertThat(month.at("/meetings/0/id").asString()).isEqualTo("2024-10-410800");
        assertThat(month.at("/meetings/0/date").asString()).isEqualTo("2024-10-08");
        assertThat(client.text(OWNER, "/inspection-calendar.ics?month=2024-10"))
                .contains("UID:meeting-2024-10-410800@", "DTSTART;VALUE=DATE:20241008");
    }

    @Test
    void theReminderIsSentOnceWhenAMeetingIsNotRecorded() {
        called("2027-03-01T08:00:00+08:00", "2027-03-01");
        clock.set("2027-03-20T08:00:00+08:00");

        List<ConsumerRecord<String, String>> heard = heard("meetings/2027-03-410800", 2);
        client.post(DEPARTMENT, "/green-channel-meetings/2027-03-410800/minutes", MINUTES.formatted("2027-03-18"), 200);

        assertThat(heard)
                .last()
                .satisfies(record ->
                        assertThat(header(record, "ce_type")).isEqualTo("io.huiqi.GreenChannelMeetingOverdue.v1"));
        assertThat(heard("meetings/2027-03-410800", 5))
                .extracting(record -> header(record, "ce_type"))
                .containsOnlyOnce("io.huiqi.GreenChannelMeetingOverdue.v1");
    }

    @Test
    void aRecordSentTwiceAnnouncesEachDifficultyOnce() {
        call("2028-03-01T08:00:00+08:00", "2028-03-410882");
        String path = "/green-channel-meetings/2028-03-410882";

        client.post(DEPARTMENT, path + "/minutes", MINUTES.formatted("2028-03-01"), 200);
        client.post(DEPARTMENT, path + "/minutes", MINUTES.formatted("2028-03-01"), 200);
        var another = client.post(
                DEPARTMENT, path + "/minutes", MINUTES.formatted("2028-03-01").replace("逐项", "未"), 409);

        assertThat(another.at("/code").asString()).isEqualTo("already-recorded");
        long events = meetings.find("2028-03-410882")
                .map(meeting -> meeting.sequence())
                .block(Duration.ofSeconds(60));
        assertThat(heard("meetings/2028-03-410882", (int) events))
                .extracting(record -> header(record, "ce_type"))
                .filteredOn(type -> !type.equals("io.huiqi.GreenChannelMeetingOverdue.v1"))
                .containsExactly(
                        "io.huiqi.GreenChannelMeetingScheduled.v1",
                        "io.huiqi.GreenChannelMeetingHeld.v1",
                        "io.huiqi.DifficultyRaised.v1",
                        "io.huiqi.DifficultyRaised.v1");
        assertThat(client.get(DEPARTMENT, path, 200).at("/minutes/place").asString())
                .isEqualTo("市政府第一会议室");
        assertThat(client.get(OWNER, path, 200).has("minutes")).isFalse();
    }

    @Test
    void aRecordIsRefusedWithEveryErrorAndFromThoseWhoMayNotGiveOne() {
        called("2029-03-01T08:00:00+08:00", "2029-03-01");
        String path = "/green-channel-meetings/2029-03-410800/minutes";

        var wrong = client.post(DEPARTMENT, path, "{\"attendance\": [{\"count\": 0}], \"difficulties\": [{}]}", 422);

        assertThat(wrong.at("/errors").findValuesAsString("pointer"))
                .contains("/heldOn", "/place", "/text", "/attendance/0/role", "/attendance/0/count")
                .contains("/difficulties/0/subject", "/difficulties/0/description", "/difficulties/0/department");
        client.post(DEPARTMENT, path, MINUTES.formatted("2029-03-02"), 409);
        client.post(OWNER, path, MINUTES.formatted("2029-03-01"), 403);
        client.post(LEADER, path, MINUTES.formatted("2029-03-01"), 403);
        client.get(DEPARTMENT, "/green-channel-meetings/2029-03-999999", 404);
        client.get(DEPARTMENT, "/green-channel-meetings?month=2029-13", 422);
    }

    /** Sets the clock and waits until the service has called the city's meetings by itself. */
    private void called(String now, String day) {
        clock.set(now);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> of(day) == 12);
    }

    /** Sets the clock and calls one meeting, unless it was caught up already, whichever months are called before or after it. */
    private void call(String now, String id) {
        clock.set(now);
        procedure.due(YearMonth.parse(id.substring(0, 7)), clock.instant()).stream()
                .filter(meeting -> meeting.id().equals(id))
                .forEach(meeting -> meetings.add(meeting, procedure.invitation(meeting), new Cause("test", null, null))
                        .block(Duration.ofSeconds(60)));
    }

    private int of(String day) {
        return client.get(
                        DEPARTMENT,
                        "/green-channel-meetings?month="
                                + LocalDate.parse(day).toString().substring(0, 7),
                        200)
                .at("/items")
                .size();
    }
}
