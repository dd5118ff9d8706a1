package io.huiqi.awards.web;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;

import io.huiqi.awards.World;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What an enterprise could get, on a real broker and a real store. */
@ServiceTest
class OpportunityApiTests {

    private static final String MILESTONES = "$.items[?(@.item == 'revenue-milestones')]";

    @Autowired
    private WebTestClient http;

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    private final String uscc = newUscc();
    private final String token = TestIssuer.token("enterprise-demo", "assessments:run", uscc);

    @BeforeEach
    void anEnterpriseIsKnown() {
        http = http.mutate().responseTimeout(Duration.ofSeconds(30)).build();
        new World(writer, publisher)
                .announces(
                        registered(uscc),
                        revenue(uscc, 2019, "4800000000.00", 1),
                        revenue(uscc, 2020, "5300000000.00", 1));
    }

    @Test
    void eachItemSaysWhatIsDueAndHowFarTheNextAmountIs() {
        get(token, uscc, "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.enterprise")
                .isEqualTo(uscc)
                .jsonPath("$.year")
                .isEqualTo(2020)
                .jsonPath("$.items.length()")
                .isEqualTo(12)
                .jsonPath(MILESTONES + ".due.amount")
                .isEqualTo("1500000.00")
                .jsonPath(MILESTONES + ".distances[0].figure")
                .isEqualTo("taxableRevenue")
                .jsonPath(MILESTONES + ".distances[0].distance")
                .isEqualTo("700000000.00")
                .jsonPath(MILESTONES + ".distances[0].amount")
                .isEqualTo("2000000.00")
                .jsonPath("$.items[?(@.item == 'brand')].missing[0].titles[0].kind")
                .isEqualTo("well-known-trademark")
                .jsonPath("$.items[?(@.item == 'brand')].missing[0].amount")
                .isEqualTo("500000.00")
                .jsonPath("$.items[?(@.item == 'headquarters')].missing[0].kind")
                .isEqualTo("decision");
    }

    @Test
    void anItemOfAPoolSaysWhatThePoolHasLeft() {
        String renovation = "$.items[?(@.item == 'technical-renovation')]";
        String interest = "$.items[?(@.item == 'green-interest-subsidy')]";

        get(token, uscc, "")
                .expectBody()
                .jsonPath(renovation + ".poolAvailable")
                .isEqualTo("10000000.00")
                .jsonPath(renovation + ".poolNote")
                .isEqualTo(null)
                .jsonPath(interest + ".poolAvailable")
                .isEqualTo("0.00")
                .jsonPath(interest + ".poolNote")
                .isEqualTo("该年度专项资金尚未安排")
                .jsonPath(MILESTONES + ".poolAvailable")
                .isEqualTo(null);
    }

    @Test
    void anotherYearCanBeAskedFor() {
        get(token, uscc, "?year=2021")
                .expectBody()
                .jsonPath("$.year")
                .isEqualTo(2021)
                .jsonPath(MILESTONES + ".missing[0].kind")
                .isEqualTo("figure")
                .jsonPath(MILESTONES + ".distances[0].needed")
                .isEqualTo("6000000000.00")
                .jsonPath(MILESTONES + ".distances[0].distance")
                .isEqualTo(null);
    }

    @Test
    void whatIsWrongIsRefused() {
        String official = TestIssuer.token("integration", "assessments:run");

        get(official, "91410802MA45ABC18D", "?year=1").expectStatus().isEqualTo(422);
        get(official, newUscc(), "").expectStatus().isNotFound();
        get(token, newUscc(), "").expectStatus().isForbidden();
        get(TestIssuer.token("reader", "claims:read"), uscc, "").expectStatus().isForbidden();
    }

    private ResponseSpec get(String bearer, String code, String query) {
        return http.get()
                .uri("/api/v1/enterprises/" + code + "/opportunities" + query)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange();
    }
}
