package io.huiqi.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.huiqi.kit.testing.TestIssuer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@InspectionApi
class CalendarApiTests {

    private final WebTestClient client;

    @Autowired
    CalendarApiTests(WebTestClient client) {
        this.client = client;
    }

    @Test
    void aMonthSaysOfEachDayWhetherItIsQuiet() {
        get("/api/v1/inspection-calendar?month=2020-09", "en")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.month")
                .isEqualTo("2020-09")
                .jsonPath("$.timeZone")
                .isEqualTo("Asia/Shanghai")
                .jsonPath("$.days.length()")
                .isEqualTo(30)
                .jsonPath("$.days[0].greenChannel")
                .isEqualTo(true)
                .jsonPath("$.days[14].zone")
                .isEqualTo("quiet")
                .jsonPath("$.days[15].zone")
                .isEqualTo("ordinary");
    }

    @Test
    void theFileHoldsTheQuietDaysAndTheGreenChannelDay() {
        ICalendar file = file("en");

        assertThat(file.validate(file.getVersion()).isEmpty()).isTrue();
        assertThat(file.getEvents())
                .filteredOn(event -> !event.getUid().getValue().startsWith("meeting-"))
                .extracting(event -> event.getSummary().getValue(), CalendarApiTests::start, CalendarApiTests::end)
                .containsExactly(
                        tuple("Enterprise quiet days", LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 16)),
                        tuple("Green channel day", LocalDate.of(2020, 9, 1), LocalDate.of(2020, 9, 2)));
    }

    @Test
    void theFileSpeaksChineseToo() {
        assertThat(file("zh-CN").getEvents().get(0).getSummary().getValue()).isEqualTo("企业宁静日");
    }

    @Test
    void theSameEntryKeepsItsIdentitySoThatCalendarsUpdateIt() {
        assertThat(file("en").getEvents().get(0).getUid().getValue())
                .isEqualTo(file("zh-CN").getEvents().get(0).getUid().getValue());
    }

    @Test
    void aMonthThatIsNoneIsRefusedByName() {
        get("/api/v1/inspection-calendar?month=2020-13", "en")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("?month")
                .jsonPath("$.errors[0].code")
                .isEqualTo("invalid-month");
        get("/api/v1/inspection-calendar.ics?month=9999-12", "en")
                .expectStatus()
                .isEqualTo(422);
    }

    private ICalendar file(String language) {
        return Biweekly.parse(get("/api/v1/inspection-calendar.ics?month=2020-09", language)
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentTypeCompatibleWith(MediaType.parseMediaType("text/calendar"))
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .first();
    }

    private WebTestClient.ResponseSpec get(String uri, String language) {
        return client.get()
                .uri(uri)
                .headers(headers -> {
                    headers.setBearerAuth(TestIssuer.token("tester", "inspections:read"));
                    headers.set("Accept-Language", language);
                })
                .exchange();
    }

    private static LocalDate start(VEvent event) {
        return local(event.getDateStart().getValue());
    }

    private static LocalDate end(VEvent event) {
        return local(event.getDateEnd().getValue());
    }

    private static LocalDate local(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
    }
}
