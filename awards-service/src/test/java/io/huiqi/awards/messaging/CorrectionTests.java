package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.claim;
import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AdjustmentEvent.RecoveryApproved;
import io.huiqi.events.AdjustmentEvent.RecoveryOrdered;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.AdjustmentEvent.RecoveryWithdrawn;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Corrections after a grant, and recoveries over HTTP, on a real broker and a real store. */
@ServiceTest
class CorrectionTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WebTestClient http;

    private final String uscc = newUscc();
    private final String reader = TestIssuer.token("officer", "awards:read");
    private final String leader = TestIssuer.token("leader", "awards:read awards:recover");
    private final String finance = TestIssuer.token("finance", "awards:read awards:recover payments:write");
    private World world;
    private Heard heard;

    @BeforeEach
    void listen() {
        world = new World(writer, publisher);
        heard = new Heard(cloudEvents);
        http = http.mutate().responseTimeout(Duration.ofSeconds(30)).build();
    }

    @AfterEach
    void close() {
        heard.close();
    }

    @Test
    void aCorrectionAfterTheGrantIsAnnouncedWithWhatIsToBeRecovered() {
        AwardGranted granted = granted();

        world.announces(revenue(uscc, 2020, "4950000000.00", 2));

        AwardAdjusted adjusted = awaitAll(AwardAdjusted.class, 1).get(0);
        assertThat(adjusted.award()).isEqualTo(granted.award());
        assertThat(adjusted.difference()).isEqualTo("-1500000.00");
        assertThat(adjusted.toRecover()).isEqualTo("1500000.00");
        assertThat(adjusted.kind()).isEqualTo("recovery");
        assertThat(heard.about(uscc))
                .extracting(EventEnvelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 3).boxed().toList());
    }

    @Test
    void aCorrectionHeardTwiceAdjustsOnce() {
        granted();

        world.announces(revenue(uscc, 2020, "4950000000.00", 2), revenue(uscc, 2020, "4950000000.00", 2));
        world.announces(revenue(uscc, 2020, "5300000000.00", 1));
        world.announces(claim(newId(), uscc, "revenue-milestones", 2021));

        await().atMost(PATIENCE).until(() -> heard.about(uscc).size() >= 4);
        assertThat(heard.about(uscc, AwardAdjusted.class)).hasSize(1);
        assertThat(ledger().adjustments()).hasSize(1);
    }

    @Test
    void theLevelIsOpenToAClaimThatFollowsTheCorrection() {
        granted();
        world.announces(revenue(uscc, 2020, "4950000000.00", 2), revenue(uscc, 2021, "5100000000.00", 1));

        world.announces(claim(newId(), uscc, "revenue-milestones", 2021));

        assertThat(awaitAll(AwardGranted.class, 2).get(1).amount()).isEqualTo("1500000.00");
    }

    @Test
    void twoPersonsApproveAndFinanceRecordsWhatCameBack() {
        String recovery = recovery();

        post(leader, "/api/v1/recoveries/" + recovery + "/approvals", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PROPOSED");
        post(leader, "/api/v1/recoveries/" + recovery + "/approvals", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("same-approver");
        settle(recovery, "d-0", "1.00").expectStatus().isEqualTo(409);
        post(finance, "/api/v1/recoveries/" + recovery + "/approvals", null)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ORDERED");
        settle(recovery, "d-1", "500000.00")
                .expectBody()
                .jsonPath("$.outstanding")
                .isEqualTo("1000000.00");
        settle(recovery, "d-2", "1000000.01")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/amount")
                .jsonPath("$.code")
                .isEqualTo("more-than-owed");
        settle(recovery, "d-2", "1000000.00").expectBody().jsonPath("$.status").isEqualTo("SETTLED");
        settle(recovery, "d-2", "1000000.00").expectStatus().isOk();

        assertThat(awaitAll(RecoverySettled.class, 2))
                .extracting(RecoverySettled::outstanding)
                .containsExactly("1000000.00", "0.00");
        assertThat(heard.about(uscc, RecoveryApproved.class)).hasSize(2);
        assertThat(heard.about(uscc, RecoveryOrdered.class))
                .singleElement()
                .satisfies(ordered -> assertThat(ordered.approvedBy()).containsExactly("leader", "finance"));
        awardShows("recovered", "0.00");
    }

    @Test
    void aCorrectionUpwardsWithdrawsTheRecovery() {
        String recovery = recovery();
        awardShows("under-recovery", "0.00");

        world.announces(revenue(uscc, 2020, "5300000000.00", 3));

        assertThat(awaitAll(RecoveryWithdrawn.class, 1).get(0).recovery()).isEqualTo(recovery);
        get(reader, "/api/v1/recoveries?status=WITHDRAWN&enterprise=" + uscc)
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(recovery);
        get(reader, "/api/v1/recoveries?status=PROPOSED&enterprise=" + uscc)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        awardShows("adjusted", "1500000.00");
        post(leader, "/api/v1/recoveries/" + recovery + "/approvals", null)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-proposed");
    }

    @Test
    void theLedgerShowsGrantsAdjustmentsMarksAndTotals() {
        AwardGranted granted = granted();
        world.announces(revenue(uscc, 2020, "6100000000.00", 2));
        awaitAll(AwardAdjusted.class, 1);

        get(reader, "/api/v1/ledgers/" + uscc)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo("2000000.00")
                .jsonPath("$.years[0].year")
                .isEqualTo(2020)
                .jsonPath("$.grants[0].amount")
                .isEqualTo("1500000.00")
                .jsonPath("$.grants[0].currentAmount")
                .isEqualTo("2000000.00")
                .jsonPath("$.marks[?(@.measure == '01-4')].highest")
                .isEqualTo("6000000000.00")
                .jsonPath("$.marks[?(@.measure == '01-3')].highest")
                .isEqualTo("5000000000.00")
                .jsonPath("$.reviews")
                .isEmpty();
        get(reader, "/api/v1/awards/" + granted.award() + "/adjustments")
                .expectBody()
                .jsonPath("$.items[0].kind")
                .isEqualTo("supplement")
                .jsonPath("$.items[0].toPay")
                .isEqualTo("500000.00")
                .jsonPath("$.next")
                .isEqualTo(null);
    }

    @Test
    void anAwardWithAFigureMissingWaitsForAPerson() {
        granted();
        world.announces(revenue(uscc, 2020, null, 2));

        await().atMost(PATIENCE)
                .untilAsserted(() -> get(reader, "/api/v1/ledgers/" + uscc)
                        .expectBody()
                        .jsonPath("$.reviews[0].reasons[0].code")
                        .isEqualTo("missing-figure"));
        assertThat(heard.about(uscc, AwardAdjusted.class)).isEmpty();
    }

    @Test
    void whatIsWrongWithASettlementIsToldAtOnce() {
        post(finance, "/api/v1/recoveries/none/settlement", Map.of("receivedOn", "soon", "amount", "-1.00"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat((List<?>) pointers)
                        .asString()
                        .contains("/receivedOn")
                        .contains("/documentNo")
                        .contains("/amount"));
    }

    @Test
    void othersSeeNothingAndMayDoNothing() {
        String recovery = recovery();
        String other = TestIssuer.token("enterprise-demo", "awards:read", newUscc());
        String own = TestIssuer.token("enterprise-demo", "awards:read", uscc);

        get(own, "/api/v1/ledgers/" + uscc).expectStatus().isOk();
        get(own, "/api/v1/recoveries/" + recovery).expectStatus().isOk();
        get(other, "/api/v1/ledgers/" + uscc).expectStatus().isForbidden();
        get(other, "/api/v1/recoveries/" + recovery).expectStatus().isNotFound();
        get(other, "/api/v1/recoveries").expectBody().jsonPath("$.items").isEmpty();
        post(reader, "/api/v1/recoveries/" + recovery + "/approvals", null)
                .expectStatus()
                .isForbidden();
        post(leader, "/api/v1/recoveries/" + recovery + "/settlement", Map.of())
                .expectStatus()
                .isForbidden();
    }

    private AwardGranted granted() {
        world.announces(registered(uscc), revenue(uscc, 2019, "4800000000.00", 1));
        world.announces(revenue(uscc, 2020, "5300000000.00", 1));
        world.announces(claim(newId(), uscc, "revenue-milestones", 2020));
        return awaitAll(AwardGranted.class, 1).get(0);
    }

    /** The id of a recovery of 1,500,000 yuan that readers can find. */
    private String recovery() {
        granted();
        world.announces(revenue(uscc, 2020, "4950000000.00", 2));
        return awaitAll(AwardAdjusted.class, 1).get(0).recovery();
    }

    private void awardShows(String status, String currentAmount) {
        get(reader, "/api/v1/awards?enterprise=" + uscc)
                .expectBody()
                .jsonPath("$.items[0].status")
                .isEqualTo(status)
                .jsonPath("$.items[0].currentAmount")
                .isEqualTo(currentAmount)
                .jsonPath("$.items[0].amount")
                .isEqualTo("1500000.00");
    }

    private <T extends DomainEvent> List<T> awaitAll(Class<T> type, int count) {
        return await().atMost(PATIENCE).until(() -> heard.about(uscc, type), found -> found.size() >= count);
    }

    private Ledger ledger() {
        Account account = accounts.find(List.of(uscc)).block(PATIENCE).get(uscc);
        return account.beneficiary().ledger();
    }

    private ResponseSpec settle(String recovery, String documentNo, String amount) {
        return post(
                finance,
                "/api/v1/recoveries/" + recovery + "/settlement",
                Map.of("receivedOn", "2022-03-01", "documentNo", documentNo, "amount", amount));
    }

    private ResponseSpec get(String bearer, String uri) {
        return http.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange();
    }

    private ResponseSpec post(String bearer, String uri, Object body) {
        WebTestClient.RequestBodySpec request = http.post().uri(uri).headers(headers -> headers.setBearerAuth(bearer));
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private static String newId() {
        return "c-" + UUID.randomUUID();
    }
}
