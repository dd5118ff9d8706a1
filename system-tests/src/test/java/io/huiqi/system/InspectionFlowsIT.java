package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A visit with named officers, its pass, its place in a subscribed calendar, and a demand for arrears reported. */
class InspectionFlowsIT {

    private static final int SERIES = 34;
    private static final String DEMO = "91410802MA45ABC18C";
    private static final String SUBSCRIPTIONS = "/api/v1/inspection-calendar/subscriptions";

    private final Api api = SharedStack.api();
    private final Visits visits = new Visits(api);

    @Test
    void aPassSaysWhetherOfficersAreNamedAndNamingThemReplacesIt() throws Exception {
        String id = allowed(Enterprises.uscc(SERIES, 1));
        String unnamed = visits.pass(id).text("/number");
        assertThat(open("/api/v1/passes/" + unnamed).body()).contains("\"officersNamed\":false");

        Map<String, ?> officers = Map.of("officers", List.of(officer("王芳", "H-1"), officer("刘洋", "H-2")));
        assertThat(api.put("enterprise-demo", Visits.INSPECTIONS + "/" + id + "/officers", officers)
                        .status())
                .isIn(403, 404);
        assertThat(api.put("integration", Visits.INSPECTIONS + "/" + id + "/officers", officers)
                        .status())
                .isEqualTo(200);

        String named = visits.pass(id).text("/number");
        assertThat(named).isNotEqualTo(unnamed);
        assertThat(open("/api/v1/passes/" + named).body()).contains("\"officersNamed\":true", "\"valid\":true");
        assertThat(open("/api/v1/passes/" + unnamed).body()).contains("REPLACED", "\"valid\":false");
    }

    @Test
    void aRequestIsWithdrawnByWhoAskedForItAndItsPassIsNoLongerGood() throws Exception {
        String id = allowed(Enterprises.uscc(SERIES, 3));
        String number = visits.pass(id).text("/number");
        String withdrawal = Visits.INSPECTIONS + "/" + id + "/withdrawal";

        assertThat(api.post("department-head", withdrawal, "").status()).isEqualTo(403);
        Answer withdrawn = api.post("integration", withdrawal, "");
        Answer again = api.post("integration", withdrawal, "");

        assertThat(withdrawn.text("/status")).as("%s", withdrawn).isEqualTo("WITHDRAWN");
        assertThat(again.body()).isEqualTo(withdrawn.body());
        assertThat(open("/api/v1/passes/" + number).body()).contains("REVOKED", "\"valid\":false");
        assertThat(api.post("integration", Visits.INSPECTIONS + "/" + id + "/start", "")
                        .text("/code"))
                .isEqualTo("already-withdrawn");
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

    private String allowed(String enterprise) {
        String id = visits.request(enterprise, "市场监督管理局", Visits.ordinaryDay(21));
        visits.consent(id);
        return id;
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
