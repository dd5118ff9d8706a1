package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A visit with named officers, its pass, its place in a subscribed calendar, and a demand for arrears reported. */
class InspectionFlowsIT {

    private static final int SERIES = 34;
    private static final String DEMO = "91410802MA45ABC18C";
    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String SUBSCRIPTIONS = "/api/v1/inspection-calendar/subscriptions";

    private final Api api = SharedStack.api();

    @Test
    void aPassSaysWhetherOfficersAreNamedAndNamingThemReplacesIt() throws Exception {
        String id = allowed(Enterprises.uscc(SERIES, 1));
        String unnamed = pass(id).text("/number");
        assertThat(open("/api/v1/passes/" + unnamed).body()).contains("\"officersNamed\":false");

        Map<String, ?> officers = Map.of("officers", List.of(officer("王芳", "H-1"), officer("刘洋", "H-2")));
        assertThat(api.put("enterprise-demo", INSPECTIONS + "/" + id + "/officers", officers)
                        .status())
                .isIn(403, 404);
        assertThat(api.put("integration", INSPECTIONS + "/" + id + "/officers", officers)
                        .status())
                .isEqualTo(200);

        String named = pass(id).text("/number");
        assertThat(named).isNotEqualTo(unnamed);
        assertThat(open("/api/v1/passes/" + named).body()).contains("\"officersNamed\":true", "\"valid\":true");
        assertThat(open("/api/v1/passes/" + unnamed).body()).contains("REPLACED", "\"valid\":false");
    }

    @Test
    void aCalendarProgramReadsTheVisitsWithoutATokenUntilTheAddressIsTakenBack() throws Exception {
        String id = allowed(DEMO);
        Answer created = api.post("enterprise-demo", SUBSCRIPTIONS, "{}");
        assertThat(created.status()).isEqualTo(201);

        HttpResponse<String> calendar = open(created.text("/url"));

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(unfolded(calendar.body())).startsWith("BEGIN:VCALENDAR").contains("visit-" + id);
        String tag = calendar.headers().firstValue("ETag").orElseThrow();
        assertThat(open(created.text("/url"), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        HttpRequest takeBack = api.request("enterprise-demo", SUBSCRIPTIONS + "/" + created.text("/id"))
                .DELETE()
                .build();
        assertThat(api.send(takeBack).status()).isEqualTo(204);
        assertThat(open(created.text("/url")).statusCode()).isEqualTo(404);
    }

    @Test
    void aCentralisedDemandForOldArrearsIsReportedJudgedAndResolved() {
        Map<String, ?> notice = Map.of(
                "documentNo", "N-8", "issuedOn", "2020-08-10", "from", "2015-01", "to", "2019-12", "collective", true);
        Answer report = api.post(
                "enterprise-demo",
                "/api/v1/complaints",
                Map.of(
                        "enterprise",
                        DEMO,
                        "department",
                        Map.of("name", "税务局", "level", "city"),
                        "text",
                        "集中清缴历史欠费",
                        "notice",
                        notice));

        assertThat(report.status()).as("%s", report).isEqualTo(201);
        assertThat(report.text("/arrears/finding")).isEqualTo("VIOLATION");
        assertThat(report.text("/arrears/clause")).isEqualTo("17-3");
        String id = report.text("/id");
        assertThat(api.get("leader", "/api/v1/complaints?ban=17-3&limit=500")
                        .body()
                        .at("/items"))
                .extracting(item -> item.at("/id").asString())
                .contains(id);
        for (String step : List.of("accept", "investigate", "resolve")) {
            assertThat(api.post("leader", "/api/v1/complaints/" + id + "/" + step, "")
                            .status())
                    .as(step)
                    .isEqualTo(200);
        }
        assertThat(api.get("enterprise-demo", "/api/v1/complaints/" + id).text("/status"))
                .isEqualTo("RESOLVED");
    }

    /** A visit with both consents, in the second half of next month, when no day is quiet. */
    private String allowed(String enterprise) {
        LocalDate day = YearMonth.now(ZoneId.of("Asia/Shanghai")).plusMonths(1).atDay(21);
        Map<String, Object> visit = new HashMap<>(Map.of(
                "enterprise",
                enterprise,
                "start",
                day + "T09:00:00+08:00",
                "end",
                day + "T11:00:00+08:00",
                "kind",
                "inspection",
                "deployer",
                "city-department",
                "category",
                "other",
                "department",
                Map.of("name", "市场监督管理局", "level", "city")));
        String id = api.post("integration", INSPECTIONS, visit).text("/id");
        consent("department-head", id, "department-head", "张伟");
        Answer allowed = consent("leader", id, "government-leader", "李娜");
        assertThat(allowed.text("/status")).as("%s", allowed).isEqualTo("ALLOWED");
        return id;
    }

    private Answer consent(String client, String id, String role, String person) {
        return api.post(
                client, INSPECTIONS + "/" + id + "/consents", Map.of("role", role, "person", person, "level", "city"));
    }

    private Answer pass(String id) {
        Answer pass = api.get("integration", INSPECTIONS + "/" + id + "/pass");
        assertThat(pass.status()).as("%s", pass).isEqualTo(200);
        return pass;
    }

    private static Map<String, String> officer(String name, String certificate) {
        return Map.of("name", name, "certificateNo", certificate);
    }

    /** What anybody reads, without a token. */
    private HttpResponse<String> open(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.gateway().resolve(path)).method("GET", BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return api.http().send(request.build(), BodyHandlers.ofString());
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }
}
