package io.huiqi.registry.web;

import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Reporting indicators and reading where they stand. */
@ServiceTest
class IndicatorApiTests {

    private final WebTestClient http;

    @Autowired
    IndicatorApiTests(WebTestClient http) {
        this.http = http.mutate()
                .defaultHeader(
                        "Authorization", "Bearer " + TestIssuer.token("integration", "registry:read indicators:write"))
                .build();
    }

    @Test
    void reportsAndReadsAnIndicator() {
        put("T-15", "2020", "教育局", procurement("60.00", "100.00"))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.value")
                .isEqualTo("60.00")
                .jsonPath("$.outcome")
                .isEqualTo("not-met");
        put("T-15", "2020", "财政局", procurement("100.00", "100.00"))
                .expectStatus()
                .isCreated();

        get("T-15?period=2020")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.target")
                .isEqualTo("80.00")
                .jsonPath("$.comparison")
                .isEqualTo("at-least")
                .jsonPath("$.unit")
                .isEqualTo("%")
                .jsonPath("$.value")
                .isEqualTo("80.00")
                .jsonPath("$.outcome")
                .isEqualTo("met")
                .jsonPath("$.reports[*].outcome")
                .isEqualTo(List.of("not-met", "met"));
    }

    @Test
    void aLaterReportOfTheSameReporterReplacesTheEarlier() {
        put("T-15", "2018", "财政局", procurement("79.996", "100")).expectStatus().isCreated();

        put("T-15", "2018", "财政局", procurement("80", "100"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        put("T-15", "2018", "财政局", procurement("80.00", "100"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");

        get("T-15?period=2018")
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("met")
                .jsonPath("$.reports.length()")
                .isEqualTo(1);
    }

    @Test
    void theNewestPeriodIsShownFirst() {
        put("T-14", "2020-12-31", "财政局", Map.of("fiscalCapital", "300000000"))
                .expectStatus()
                .isCreated();
        put("T-14", "2021-03-01", "财政局", Map.of("fiscalCapital", "250000000"))
                .expectStatus()
                .isCreated();
        put("T-14", "2020-06-30", "财政局", Map.of("fiscalCapital", "100000000"))
                .expectStatus()
                .isCreated();

        get("T-14")
                .expectBody()
                .jsonPath("$.period")
                .isEqualTo("2021-03-01")
                .jsonPath("$.outcome")
                .isEqualTo("not-met");
    }

    @Test
    void listsEveryIndicatorEvenWithoutAReport() {
        http.get()
                .uri("/api/v1/indicators")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(21)
                .jsonPath("$.items[?(@.id == 'T-23')].outcome")
                .isEqualTo("not-applicable")
                .jsonPath("$.items[?(@.id == 'T-23')].target")
                .isEqualTo(null);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        put("T-15", "2020-Q1", " ", Map.of("smeGoodsAndServices", "-1", "works", "1"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/period')].code")
                .isEqualTo("invalid-period")
                .jsonPath("$.errors[?(@.pointer == '/reporter')].code")
                .isEqualTo("required")
                .jsonPath("$.errors[?(@.pointer == '/values/smeGoodsAndServices')].code")
                .isEqualTo("invalid-number")
                .jsonPath("$.errors[?(@.pointer == '/values/goodsAndServices')].code")
                .isEqualTo("required")
                .jsonPath("$.errors[?(@.pointer == '/values/works')].code")
                .isEqualTo("unknown-value");
    }

    @Test
    void anUnknownIndicatorIsNotFound() {
        get("T-99").expectStatus().isNotFound();
        put("T-99", "2020", "财政局", Map.of("a", "1")).expectStatus().isNotFound();
    }

    @Test
    void changesNothingWhenTheTagIsNoLongerTrue() {
        put("T-15", "2017", "财政局", procurement("1", "100")).expectStatus().isCreated();

        http.put()
                .uri("/api/v1/indicators/T-15/reports/2017")
                .header("If-Match", "\"2\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("reporter", "财政局", "values", procurement("2", "100")))
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void aBankReportsForItselfAlone() {
        String bank = "91410802MA45ABC18C";
        String token = TestIssuer.token("bank", "registry:read indicators:write", bank);

        putAs(token, bank).expectStatus().isCreated();
        putAs(token, "另一家银行").expectStatus().isForbidden();
    }

    private ResponseSpec putAs(String token, String reporter) {
        return http.put()
                .uri("/api/v1/indicators/T-13c/reports/2020-Q1")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("reporter", reporter, "values", Map.of("borrowers", "1", "borrowersLastYear", "1")))
                .exchange();
    }

    private ResponseSpec put(String id, String period, String reporter, Map<String, String> values) {
        return http.put()
                .uri("/api/v1/indicators/{id}/reports/{period}", id, period)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("reporter", reporter, "values", values))
                .exchange();
    }

    private ResponseSpec get(String path) {
        return http.get().uri("/api/v1/indicators/" + path).exchange();
    }

    private static Map<String, String> procurement(String sme, String all) {
        return Map.of("smeGoodsAndServices", sme, "goodsAndServices", all);
    }
}
