package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

/** Inspections of a city's departments next month, asked for and consented to. */
final class Visits {

    static final String INSPECTIONS = "/api/v1/inspections";

    private final Api api;

    Visits(Api api) {
        this.api = api;
    }

    /** A day of the second half of next month, when no day is quiet. */
    static LocalDate ordinaryDay(int dayOfMonth) {
        return YearMonth.now(ZoneId.of("Asia/Shanghai")).plusMonths(1).atDay(dayOfMonth);
    }

    /** A department asks to come from nine to eleven; answers the id of its inspection. */
    String request(String enterprise, String department, LocalDate day) {
        Answer requested = api.post(
                "integration",
                INSPECTIONS,
                Map.of(
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
                        Map.of("name", department, "level", "city")));
        assertThat(requested.status()).as("%s", requested).isEqualTo(201);
        return requested.text("/id");
    }

    /** Both consents are given; the visit is allowed. */
    void consent(String id) {
        consent("department-head", id, "department-head", "张伟");
        Answer allowed = consent("leader", id, "government-leader", "李娜");
        assertThat(allowed.text("/status")).as("%s", allowed).isEqualTo("ALLOWED");
    }

    private Answer consent(String client, String id, String role, String person) {
        return api.post(
                client, INSPECTIONS + "/" + id + "/consents", Map.of("role", role, "person", person, "level", "city"));
    }

    Answer pass(String id) {
        Answer pass = api.get("integration", INSPECTIONS + "/" + id + "/pass");
        assertThat(pass.status()).as("%s", pass).isEqualTo(200);
        return pass;
    }
}
