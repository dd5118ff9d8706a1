package io.huiqi.inspection.web;

import static io.huiqi.inspection.web.Heard.header;
import static io.huiqi.inspection.web.Heard.heard;
import static io.huiqi.inspection.web.InspectionClient.DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.inspection.enterprise.Enterprises;
import io.huiqi.inspection.enterprise.KnownEnterprise;
import io.huiqi.inspection.meeting.Invitations;
import io.huiqi.inspection.meeting.Inviting;
import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.inspection.meeting.MeetingProcedure;
import io.huiqi.inspection.meeting.Meetings;
import io.huiqi.kit.event.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/**
 * Key enterprises invited to the meetings of their area, on a real broker. The service has a store of its own here, as months that
 * other tests call would be caught up with those of these tests; each test has a month of its own.
 */
@InspectionApi
@TestPropertySource(properties = "inspection.registry-group=invitations-${random.uuid}")
@DirtiesContext
class MeetingInvitationTests {

    private static final String OF_THE_COUNTY = "91410825MA47KEY103";
    private static final String OF_THE_YEAR_BEFORE = "91410825MA47KEY20X";
    private static final String OF_ANOTHER_COUNTY = "91410803MA47KEY30X";
    private static final String OF_LONG_AGO = "91410825MA47KEY40X";
    private static final Cause CAUSE = new Cause("test", null, null);

    private final InspectionClient client;
    private final TestClock clock;
    private final Meetings meetings;
    private final MeetingProcedure procedure;
    private final Enterprises enterprises;
    private final Invitations invitations;

    @Autowired
    MeetingInvitationTests(
            WebTestClient http,
            TestClock clock,
            Meetings meetings,
            MeetingProcedure procedure,
            Enterprises enterprises,
            Invitations invitations) {
        this.client = new InspectionClient(http);
        this.clock = clock;
        this.meetings = meetings;
        this.procedure = procedure;
        this.enterprises = enterprises;
        this.invitations = invitations;
    }

    @BeforeEach
    void theRegistryHasToldOfFourEnterprises() {
        enterprises
                .learn(List.of(
                        new KnownEnterprise(OF_THE_COUNTY, "甲公司", "410825", List.of(2023, 2024), 1),
                        new KnownEnterprise(OF_THE_YEAR_BEFORE, "乙公司", "410825", List.of(2023), 1),
                        new KnownEnterprise(OF_ANOTHER_COUNTY, "丙公司", "410803", List.of(2024), 1),
                        new KnownEnterprise(OF_LONG_AGO, "丁公司", "410825", List.of(2019), 1)))
                .block(Duration.ofSeconds(60));
    }

    @Test
    void eachKeyEnterpriseHearsOfTheMeetingsOfItsCountyAndItsCityUnderItsOwnKey() {
        clock.set("2024-04-01T08:00:00+08:00");

        invited("2024-04-410825", 2);
        invited("2024-04-410803", 1);
        invited("2024-04-410800", 3);

        assertThat(heard("invitations/2024-04-410825-" + OF_THE_COUNTY, 1))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.key()).isEqualTo(OF_THE_COUNTY);
                    assertThat(header(record, "ce_type")).isEqualTo("io.huiqi.KeyEnterpriseInvited.v1");
                    assertThat(record.value()).contains("2024-04-410825", "\"date\":\"2024-04-01\"");
                });
        assertThat(client.get(DEPARTMENT, "/green-channel-meetings?month=2024-04", 200)
                        .at("/items")
                        .valueStream()
                        .filter(each -> each.at("/id").asString().equals("2024-04-410800")))
                .extracting(each -> each.at("/invited").asInt())
                .containsExactly(3);
    }

    @Test
    void whoWasInvitedBeforeAStopHalfWayIsNotInvitedAgainAndTheRestIsAndTheDayIsTheOneItMovedTo() {
        Instant day = Instant.parse("2024-06-01T00:00:00Z");
        Meeting meeting = procedure.due(YearMonth.of(2024, 6), day).stream()
                .filter(each -> each.id().equals("2024-06-410825"))
                .findFirst()
                .orElseThrow();
        invitations.invite(meeting, List.of(OF_THE_COUNTY), CAUSE).block(Duration.ofSeconds(60));

        clock.set("2024-06-01T08:00:00+08:00");
        invited("2024-06-410825", 2);

        assertThat(heard("invitations/2024-06-410825-" + OF_THE_COUNTY, 1)).hasSize(1);
        assertThat(heard("invitations/2024-06-410825-" + OF_THE_YEAR_BEFORE, 1))
                .singleElement()
                .satisfies(record -> assertThat(record.value())
                        .contains("\"greenChannelDay\":\"2024-06-01\"", "\"date\":\"2024-06-03\""));
    }

    @Test
    void manyReplicasAtOnceInviteEachOnce() {
        clock.set("2024-08-01T08:00:00+08:00");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> Boolean.TRUE.equals(
                        meetings.find("2024-08-410825").hasElement().block(Duration.ofSeconds(60))));

        Flux.range(0, 4)
                .flatMap(replica -> new Inviting(meetings, procedure, enterprises, invitations)
                        .run(clock.instant(), CAUSE)
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast(Duration.ofMinutes(2));

        invited("2024-08-410825", 2);
        assertThat(heard("invitations/2024-08-410825-" + OF_THE_COUNTY, 1)).hasSize(1);
    }

    /** Waits until the meeting shows that so many were invited. */
    private void invited(String meeting, int count) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode shown = client.get(DEPARTMENT, "/green-channel-meetings?month=" + meeting.substring(0, 7), 200);
            assertThat(shown.at("/items")
                            .valueStream()
                            .filter(each -> each.at("/id").asString().equals(meeting))
                            .map(each -> each.at("/invited").asInt(0)))
                    .containsExactly(count);
        });
    }
}
