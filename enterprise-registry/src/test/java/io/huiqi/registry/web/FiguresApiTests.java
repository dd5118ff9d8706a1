package io.huiqi.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.kit.identity.Uscc;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.registry.testing.Codes;
import io.huiqi.registry.testing.RegistryClient;
import io.huiqi.registry.testing.RegistryTopic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Reporting and correcting the figures of a year, and reading what was known when. */
@ServiceTest
class FiguresApiTests {

    private final RegistryClient registry;

    @Autowired
    FiguresApiTests(WebTestClient http) {
        this.registry = new RegistryClient(http);
    }

    @Test
    void theFirstReportIsRevisionOne() {
        Uscc uscc = registry.registered();

        registry.putFigures(uscc, 2020, figures("5300000000", null, "2021-05-31"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        registry.get("/api/v1/enterprises/{uscc}/figures/2020", uscc)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.facts.taxableRevenue")
                .isEqualTo("5300000000.00")
                .jsonPath("$.facts.rdExpense")
                .isEqualTo(null)
                .jsonPath("$.facts.length()")
                .isEqualTo(2)
                .jsonPath("$.source")
                .isEqualTo("tax")
                .jsonPath("$.recordedOn")
                .isEqualTo("2021-05-31")
                .jsonPath("$.revision")
                .isEqualTo(1);
        assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered", "FiguresReported");
    }

    @Test
    void anotherReportCorrectsTheFirst() {
        Uscc uscc = registry.registered();
        registry.putFigures(uscc, 2020, RegistryClient.revenue("100.00"))
                .expectStatus()
                .isCreated();

        registry.putFigures(uscc, 2020, RegistryClient.revenue("99.99"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(2)
                .jsonPath("$.facts.taxableRevenue")
                .isEqualTo("99.99");
        assertThat(RegistryTopic.types(uscc))
                .containsExactly("EnterpriseRegistered", "FiguresReported", "FiguresCorrected");
    }

    @Test
    void theSameReportAgainChangesNothingHoweverItIsWritten() {
        Uscc uscc = registry.registered();
        registry.putFigures(uscc, 2020, RegistryClient.revenue("100.5"))
                .expectStatus()
                .isCreated();

        registry.putFigures(uscc, 2020, RegistryClient.revenue("100.50"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1);
        assertThat(RegistryTopic.types(uscc)).containsExactly("EnterpriseRegistered", "FiguresReported");
    }

    @Test
    void notFiledIsNotZero() {
        Uscc uscc = registry.registered();
        registry.putFigures(uscc, 2020, figures("1", null, null)).expectStatus().isCreated();

        registry.putFigures(uscc, 2020, figures("1", "0", null))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(2)
                .jsonPath("$.facts.rdExpense")
                .isEqualTo("0.00");
    }

    @Test
    void answersWhatWasKnownAtAnInstant() {
        Uscc uscc = registry.registered();
        registry.putFigures(uscc, 2020, RegistryClient.revenue("1.00"))
                .expectStatus()
                .isCreated();
        String first = recordedAt(uscc);
        registry.putFigures(uscc, 2020, RegistryClient.revenue("2.00"))
                .expectStatus()
                .isOk();

        known(uscc, first).isEqualTo("1.00");
        known(uscc, recordedAt(uscc)).isEqualTo("2.00");
        registry.get("/api/v1/enterprises/{uscc}/figures/2020?knownAt={at}", uscc, "2020-12-31T00:00:00+08:00")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void answersWhatTheSourceHadOnRecordBeforeTheRegistryKnew() {
        Uscc uscc = registry.registered();
        registry.putFigures(uscc, 2020, figures("1.00", null, "2021-05-31"))
                .expectStatus()
                .isCreated();
        registry.putFigures(uscc, 2020, figures("2.00", null, "2021-09-30"))
                .expectStatus()
                .isOk();

        known(uscc, "2021-05-31").isEqualTo("1.00");
        known(uscc, "2021-09-29").isEqualTo("1.00");
        known(uscc, "2021-09-30").isEqualTo("2.00");
        registry.get("/api/v1/enterprises/{uscc}/figures/2020?knownAt=2021-05-30", uscc)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aTimeThatCannotBeReadIsToldAtTheParameter() {
        registry.get("/api/v1/enterprises/{uscc}/figures/2020?knownAt=yesterday", registry.registered())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("?knownAt")
                .jsonPath("$.code")
                .isEqualTo("invalid-instant");
    }

    @Test
    void listsTheYearsAndKeepsTheHistoryOfEach() {
        Uscc uscc = registry.registered();
        registry.putFigures(uscc, 2021, RegistryClient.revenue("3.00"))
                .expectStatus()
                .isCreated();
        registry.putFigures(uscc, 2019, RegistryClient.revenue("1.00"))
                .expectStatus()
                .isCreated();
        registry.putFigures(uscc, 2019, RegistryClient.revenue("2.00"))
                .expectStatus()
                .isOk();

        registry.get("/api/v1/enterprises/{uscc}/figures", uscc)
                .expectBody()
                .jsonPath("$.items[*].year")
                .isEqualTo(List.of(2019, 2021));
        registry.get("/api/v1/enterprises/{uscc}/figures/2019/history", uscc)
                .expectBody()
                .jsonPath("$.items[*].facts.taxableRevenue")
                .isEqualTo(List.of("1.00", "2.00"));
    }

    @Test
    void tellsEveryWrongFactAtItsPlace() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("taxableRevenue", "-1.00");
        facts.put("rdExpense", "1.005");
        facts.put("employees", "3.5");
        facts.put("taxPaid", 12);
        facts.put("revenue/2", "1.00");

        registry.putFigures(registry.registered(), 2020, Map.of("facts", facts, "recordedOn", "2999-01-01"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/facts/taxableRevenue')].code")
                .isEqualTo("invalid-amount")
                .jsonPath("$.errors[?(@.pointer == '/facts/rdExpense')].code")
                .isEqualTo("invalid-amount")
                .jsonPath("$.errors[?(@.pointer == '/facts/employees')].code")
                .isEqualTo("invalid-count")
                .jsonPath("$.errors[?(@.pointer == '/facts/taxPaid')].code")
                .isEqualTo("wrong-type")
                .jsonPath("$.errors[?(@.pointer == '/facts/revenue~12')].code")
                .isEqualTo("unknown-fact")
                .jsonPath("$.errors[?(@.pointer == '/facts/revenue~12')].detail")
                .value(detail -> assertThat(detail.toString()).contains("taxableRevenue, rdExpense"))
                .jsonPath("$.errors[?(@.pointer == '/source')].code")
                .isEqualTo("required")
                .jsonPath("$.errors[?(@.pointer == '/recordedOn')].code")
                .isEqualTo("date-in-future")
                .jsonPath("$.errors.length()")
                .isEqualTo(7);
    }

    @Test
    void aLossIsAProfitThatIsNegative() {
        Map<String, Object> body = Map.of("facts", Map.of("totalProfit", "-0.01", "employees", "320"), "source", "tax");

        registry.putFigures(registry.registered(), 2020, body)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.facts.totalProfit")
                .isEqualTo("-0.01")
                .jsonPath("$.facts.employees")
                .isEqualTo("320");
    }

    @Test
    void nobodyReportsFiguresOfAnUnknownEnterprise() {
        registry.putFigures(Codes.next(), 2020, RegistryClient.revenue("1.00"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void correctsNothingWhenTheTagIsNoLongerTrue() {
        Uscc uscc = registry.registered();
        registry.putFigures(uscc, 2020, RegistryClient.revenue("1.00"))
                .expectStatus()
                .isCreated();

        registry.http()
                .put()
                .uri("/api/v1/enterprises/{uscc}/figures/2020", uscc)
                .header("If-Match", "\"7\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(RegistryClient.revenue("2.00"))
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    private WebTestClientValue known(Uscc uscc, String at) {
        return value -> registry.get("/api/v1/enterprises/{uscc}/figures/2020?knownAt={at}", uscc, at)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.facts.taxableRevenue")
                .isEqualTo(value);
    }

    private String recordedAt(Uscc uscc) {
        FiguresView view = registry.get("/api/v1/enterprises/{uscc}/figures/2020", uscc)
                .expectBody(FiguresView.class)
                .returnResult()
                .getResponseBody();
        assertThat(view).isNotNull();
        return view.recordedAt().toString();
    }

    private static Map<String, Object> figures(
            String revenue, @Nullable String rdExpense, @Nullable String recordedOn) {
        Map<String, @Nullable String> facts = new HashMap<>();
        facts.put("taxableRevenue", revenue);
        facts.put("rdExpense", rdExpense);
        Map<String, Object> body = new HashMap<>(Map.of("facts", facts, "source", "tax"));
        if (recordedOn != null) {
            body.put("recordedOn", recordedOn);
        }
        return body;
    }

    private interface WebTestClientValue {
        void isEqualTo(String value);
    }
}
