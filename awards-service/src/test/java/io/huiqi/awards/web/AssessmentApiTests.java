package io.huiqi.awards.web;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.World;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Assessments over HTTP, on a real broker and a real store. */
@ServiceTest
class AssessmentApiTests {

    private static final String SCOPES = "policies:read assessments:run awards:read";

    @Autowired
    private WebTestClient http;

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    private final String uscc = newUscc();
    private final String token = TestIssuer.token("integration", SCOPES);
    private World world;

    @BeforeEach
    void meet() {
        world = new World(writer, publisher);
        http = http.mutate().responseTimeout(Duration.ofSeconds(30)).build();
    }

    @Test
    void whatIsGivenAloneIsAssessed() {
        assess("""
                {"policy": "jiaozuo-2020-17", "item": "revenue-milestones", "year": 2020,
                 "facts": {"taxableRevenue": {"2019": "4800000000.00", "2020": "5300000000.00"}}}
                """)
                .jsonPath("$.outcome")
                .isEqualTo("payable")
                .jsonPath("$.amount")
                .isEqualTo("1500000.00")
                .jsonPath("$.lines[0].measure")
                .isEqualTo("01-3")
                .jsonPath("$.lines[0].amount")
                .isEqualTo("1000000.00")
                .jsonPath("$.lines[1].measure")
                .isEqualTo("01-4")
                .jsonPath("$.reasons")
                .isEmpty()
                .jsonPath("$.trace.length()")
                .isNotEmpty()
                .jsonPath("$.policyVersion")
                .isEqualTo("2020-17.1")
                .jsonPath("$.readings.Q1")
                .isEqualTo("inclusive");
    }

    @Test
    void aMissingFigureNeedsCorrectionAndHasNoAmount() {
        assess("""
                {"policy": "jiaozuo-2020-17", "item": "rd-subsidy", "year": 2020,
                 "facts": {"rdExpense": {"2019": null, "2020": "60000000.00"}, "keyEnterprise": {"2020": true}}}
                """)
                .jsonPath("$.outcome")
                .isEqualTo("needs-correction")
                .jsonPath("$.amount")
                .isEqualTo(null)
                .jsonPath("$.reasons[0].code")
                .isEqualTo("missing-figure")
                .jsonPath("$.reasons[0].clause")
                .isEqualTo("02-2");
    }

    @Test
    void titlesAndEarlierAwardsCount() {
        assess("""
                {"policy": "jiaozuo-2020-17", "item": "brand", "year": 2021, "kind": "enterprise",
                 "recognitions": [{"kind": "national-brand", "grantedOn": "2021-05-01"},
                                  {"kind": "well-known-trademark", "level": "national", "grantedOn": "2021-06-01"}],
                 "awarded": [{"item": "brand", "level": "well-known-trademark", "year": 2020, "amount": "500000.00"}]}
                """)
                .jsonPath("$.amount")
                .isEqualTo("500000.00")
                .jsonPath("$.lines.length()")
                .isEqualTo(1);
    }

    @Test
    void theTraceSaysWhoGaveEachFigureAndWithWhichReport() {
        world.announces(registered(uscc), revenue(uscc, 2019, "4800000000.00", 1));
        world.announces(revenue(uscc, 2019, "4900000000.00", 2));

        assess(storedRevenue("{\"taxableRevenue\": {\"2020\": \"5300000000.00\"}}"))
                .jsonPath("$.trace[?(@.figure.year == 2020)].figure")
                .value(figures -> assertThat(figures.toString())
                        .contains("taxableRevenue", "5300000000.00", "\"source\":\"request\"", "\"version\":null"))
                .jsonPath("$.trace[?(@.figure.year == 2019)].figure")
                .value(figures -> assertThat(figures.toString())
                        .contains("4900000000.00", "\"source\":\"tax\"", "\"version\":2", "\"unit\":\"yuan\""));
    }

    @Test
    void storedFactsAreUsedAndOverridden() {
        world.announces(registered(uscc), revenue(uscc, 2019, "4800000000.00", 1));
        world.announces(revenue(uscc, 2020, "5300000000.00", 1));

        assess(storedRevenue("{}")).jsonPath("$.amount").isEqualTo("1500000.00");
        assess(storedRevenue("{\"taxableRevenue\": {\"2020\": \"4900000000.00\"}}"))
                .jsonPath("$.amount")
                .isEqualTo("0.00")
                .jsonPath("$.outcome")
                .isEqualTo("nothing-due");
    }

    @Test
    void anUnregisteredEnterpriseIsToldSo() {
        post(token, storedRevenue("{}"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-enterprise");
    }

    @Test
    void sentencesComeInTheLanguageAskedFor() {
        String body = """
                {"policy": "jiaozuo-2020-17", "item": "brand", "year": 2020}
                """;

        String chinese = text(post(token, body));
        String english = text(http.post()
                .uri("/api/v1/assessments")
                .headers(headers -> headers.setBearerAuth(token))
                .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange());

        assertThat(chinese).contains("没有获得中国驰名商标");
        assertThat(english).contains("none of these was granted in 2020");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        post(token, """
                {"policy": "jiaozuo-2020-17", "item": "brands", "year": 20200, "enterprise": "91410802MA45ABC18D",
                 "kind": "person", "facts": {"taxableRevenue": {"2020": 5, "then": "1.00"}},
                 "recognitions": [{"grantedOn": "yesterday"}], "awarded": [{"item": "brand", "amount": "1.001"}]}
                """)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/item')].code")
                .isEqualTo("unknown-value")
                .jsonPath("$.errors[?(@.pointer == '/year')].code")
                .isEqualTo("year-out-of-range")
                .jsonPath("$.errors[?(@.pointer == '/enterprise')].code")
                .isEqualTo("invalid-uscc")
                .jsonPath("$.errors[?(@.pointer == '/kind')].code")
                .isEqualTo("unknown-value")
                .jsonPath("$.errors[?(@.pointer == '/facts/taxableRevenue/2020')].code")
                .isEqualTo("wrong-type")
                .jsonPath("$.errors[?(@.pointer == '/facts/taxableRevenue/then')]")
                .isNotEmpty()
                .jsonPath("$.errors[?(@.pointer == '/recognitions/0/kind')].code")
                .isEqualTo("required")
                .jsonPath("$.errors[?(@.pointer == '/recognitions/0/grantedOn')].code")
                .isEqualTo("invalid-date")
                .jsonPath("$.errors[?(@.pointer == '/awarded/0/year')].code")
                .isEqualTo("required")
                .jsonPath("$.errors[?(@.pointer == '/awarded/0/amount')].code")
                .isEqualTo("invalid-amount");
    }

    @Test
    void anEnterpriseAsksAboutItselfOnly() {
        String other = TestIssuer.token("enterprise-demo", SCOPES, newUscc());

        post(other, storedRevenue("{}")).expectStatus().isForbidden();
    }

    @Test
    void anAssessmentNeedsItsScope() {
        String reader = TestIssuer.token("reader", "claims:read");

        post(reader, storedRevenue("{}")).expectStatus().isForbidden();
    }

    private String storedRevenue(String facts) {
        return """
                {"policy": "jiaozuo-2020-17", "item": "revenue-milestones", "year": 2020, "enterprise": "%s", "facts": %s}
                """.formatted(uscc, facts);
    }

    private BodyContentSpec assess(String body) {
        return post(token, body).expectStatus().isOk().expectBody();
    }

    private ResponseSpec post(String bearer, String body) {
        return http.post()
                .uri("/api/v1/assessments")
                .headers(headers -> headers.setBearerAuth(bearer))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static String text(ResponseSpec response) {
        return response.expectBody(String.class).returnResult().getResponseBody();
    }
}
