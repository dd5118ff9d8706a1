package io.huiqi.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.Replica;
import io.huiqi.awards.assessment.Enquiry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Shares, terms and choices of policies, asked about over HTTP. */
class CombinedAssessmentApiTests {

    private static final String CHOSEN = "chooseOne: {by: claimant, over: life, options: {"
            + "cash: {zh: 现金奖励, en: cash award, pays: {fixed: {measure: A, pays: 10万}}}, "
            + "rent: {zh: 房租补贴, en: rent subsidy, pays: {fixed: {measure: B, pays: 6万}}}}}";
    private static Replica replica;

    private final String policy = "asked-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        replica = Replica.on("combined-assessments-" + UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        replica.close();
    }

    @Test
    void aLineNamesWhoPaysItAndWhoGetsItToTheFen() {
        publish("capped: {of: {split: {of: {fixed: {measure: A, pays: 10万}}, "
                + "payers: [{party: city, percent: 60}, {party: county, percent: 40}], "
                + "payees: [{party: leader, percent: 70}, {party: partner, percent: 30}]}}, year: 0.03}");

        assess(Map.of())
                .jsonPath("$.amount")
                .isEqualTo("0.03")
                .jsonPath("$.lines[0].shares[0].role")
                .isEqualTo("payer")
                .jsonPath("$.lines[0].shares[0].party")
                .isEqualTo("city")
                .jsonPath("$.lines[0].shares[0].name")
                .isEqualTo("市财政")
                .jsonPath("$.lines[0].shares[*].amount")
                .value(amounts -> assertThat(amounts).asString().contains("0.02", "0.01"))
                .jsonPath("$.lines[0].shares.length()")
                .isEqualTo(4)
                .jsonPath("$.lines[0].shares[2].role")
                .isEqualTo("payee");
    }

    @Test
    void whereNobodyIsNamedThereAreNoShares() {
        publish("fixed: {measure: A, pays: 10万}");

        assess(Map.of()).jsonPath("$.lines[0].shares").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-02-28, refused",
        "2022-03-01, payable",
        "2022-05-31, payable",
        "2022-06-01, refused",
    })
    void theDayAskedAboutMeetsTheWindow(String on, String outcome) {
        publish("fixed: {measure: A, pays: 10万}", "window: {from: 03-01, to: 05-31}");

        BodyContentSpec answer = assess(Map.of("on", on)).jsonPath("$.outcome").isEqualTo(outcome);

        if (outcome.equals("refused")) {
            answer.jsonPath("$.reasons[0].code").isEqualTo("outside-window");
        }
    }

    @Test
    void theTermsOfAnItemAreShown() {
        publish(
                "fixed: {measure: A, pays: 10万}",
                "window: {from: 03-01, to: 05-31}",
                "deadlines: [{title: a, months: 6}]",
                "limits: [{count: projects, perYear: 2}]",
                "payer: [{party: city, percent: 60}, {party: county, percent: 40}]");

        replica.http()
                .get()
                .uri("/api/v1/policies/{policy}", policy)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].terms.window.from")
                .isEqualTo("03-01")
                .jsonPath("$.items[0].terms.deadlines[0].months")
                .isEqualTo(6)
                .jsonPath("$.items[0].terms.limits[0].perYear")
                .isEqualTo(2)
                .jsonPath("$.items[0].terms.payers[1].percent")
                .isEqualTo("40%");
    }

    @Test
    void aNumberThatASupposedTitleCarriesCounts() {
        String file = Enquiry.file("ranking: {measure: D, rank: place, pays: [3万, 2万], ties: all}")
                .replace(
                        "figures:\n",
                        "figures:\n  place: {zh: 名次, en: place, unit: units,"
                                + " from: {title: a, attribute: rank, several: least}}\n");
        publishFile(file);

        assess(Map.of("recognitions", titled(Map.of("rank", "2", "grade", "一等", "uses5g", true))))
                .jsonPath("$.amount")
                .isEqualTo("20000.00");
        assess(Map.of("recognitions", titled(Map.of("grade", "一等"))))
                .jsonPath("$.outcome")
                .isEqualTo("needs-correction")
                .jsonPath("$.reasons[0].text")
                .isEqualTo("缺少2021年度名次（甲类称号的rank），请补正（未申报不等于零）");
        ask(Map.of("recognitions", titled(Map.of("rank", 2))))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/recognitions/0/attributes/rank");
    }

    private static List<Object> titled(Map<String, Object> attributes) {
        return List.of(Map.of("kind", "a", "grantedOn", "2021-05-01", "attributes", attributes));
    }

    @Test
    void theOptionChosenIsPaid() {
        publish(CHOSEN);

        assess(Map.of("choice", "rent"))
                .jsonPath("$.outcome")
                .isEqualTo("payable")
                .jsonPath("$.amount")
                .isEqualTo("60000.00")
                .jsonPath("$.lines[0].measure")
                .isEqualTo("B");
        assess(Map.of("choice", "cash")).jsonPath("$.amount").isEqualTo("100000.00");
    }

    @Test
    void withoutAChoiceOneIsAskedFor() {
        publish(CHOSEN);

        assess(Map.of())
                .jsonPath("$.outcome")
                .isEqualTo("needs-correction")
                .jsonPath("$.reasons[0].code")
                .isEqualTo("missing-choice");
        assess(Map.of("choice", "boat")).jsonPath("$.reasons[0].code").isEqualTo("missing-choice");
    }

    @Test
    void aChoiceThatIsTooLongIsRefused() {
        publish(CHOSEN);

        ask(Map.of("choice", "x".repeat(1000)))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/choice");
    }

    private void publish(String rule, String... terms) {
        publishFile(Enquiry.file(rule, terms));
    }

    private void publishFile(String file) {
        replica.publish(file.replaceFirst("policy: .*", "policy: " + policy))
                .expectStatus()
                .isCreated();
    }

    private BodyContentSpec assess(Map<String, Object> further) {
        return ask(further).expectStatus().isOk().expectBody();
    }

    private ResponseSpec ask(Map<String, Object> further) {
        Map<String, Object> request = new HashMap<>(further);
        request.putAll(Map.of("policy", policy, "item", "main", "year", 2021, "kind", "enterprise", "facts", Map.of()));
        return replica.http()
                .post()
                .uri("/api/v1/assessments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(request)
                .exchange();
    }
}
