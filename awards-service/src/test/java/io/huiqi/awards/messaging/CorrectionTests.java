package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.claim;
import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.revenue;
import static io.huiqi.awards.messaging.GrantedLife.PATIENCE;
import static io.huiqi.awards.messaging.GrantedLife.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.ledger.Ledger;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Corrections after a grant, on a real broker and a real store. */
@ServiceTest
class CorrectionTests {

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
    private GrantedLife life;

    @BeforeEach
    void listen() {
        WebTestClient patient =
                http.mutate().responseTimeout(Duration.ofSeconds(30)).build();
        life = new GrantedLife(uscc, new World(writer, publisher), new Heard(cloudEvents), patient);
    }

    @AfterEach
    void close() {
        life.heard().close();
    }

    @Test
    void aCorrectionAfterTheGrantIsAnnouncedWithWhatIsToBeRecovered() {
        AwardGranted granted = life.granted();

        life.world().announces(revenue(uscc, 2020, "4950000000.00", 2));

        AwardAdjusted adjusted = life.awaitAll(AwardAdjusted.class, 1).get(0);
        assertThat(adjusted.award()).isEqualTo(granted.award());
        assertThat(adjusted.difference()).isEqualTo("-1500000.00");
        assertThat(adjusted.toRecover()).isEqualTo("1500000.00");
        assertThat(adjusted.kind()).isEqualTo("recovery");
        assertThat(life.heard().about(uscc))
                .extracting(EventEnvelope::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 3).boxed().toList());
    }

    @Test
    void aCorrectionHeardTwiceAdjustsOnce() {
        life.granted();

        life.world().announces(revenue(uscc, 2020, "4950000000.00", 2), revenue(uscc, 2020, "4950000000.00", 2));
        life.world().announces(revenue(uscc, 2020, "5300000000.00", 1));
        life.world().announces(claim("c-" + UUID.randomUUID(), uscc, "revenue-milestones", 2021));

        await().atMost(PATIENCE).until(() -> life.heard().about(uscc).size() >= 4);
        assertThat(life.heard().about(uscc, AwardAdjusted.class)).hasSize(1);
        assertThat(ledger().adjustments()).hasSize(1);
    }

    @Test
    void theLevelIsOpenToAClaimThatFollowsTheCorrection() {
        life.granted();
        life.world().announces(revenue(uscc, 2020, "4950000000.00", 2), revenue(uscc, 2021, "5100000000.00", 1));

        life.world().announces(claim("c-" + UUID.randomUUID(), uscc, "revenue-milestones", 2021));

        assertThat(life.awaitAll(AwardGranted.class, 2).get(1).amount()).isEqualTo("1500000.00");
    }

    @Test
    void theLedgerShowsGrantsAdjustmentsMarksAndTotals() {
        AwardGranted granted = life.granted();
        life.world().announces(revenue(uscc, 2020, "6100000000.00", 2));
        life.awaitAll(AwardAdjusted.class, 1);

        life.get(READER, "/api/v1/ledgers/" + uscc)
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
        life.get(READER, "/api/v1/awards/" + granted.award() + "/adjustments")
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
        life.granted();
        life.world().announces(revenue(uscc, 2020, null, 2));

        await().atMost(PATIENCE)
                .untilAsserted(() -> life.get(READER, "/api/v1/ledgers/" + uscc)
                        .expectBody()
                        .jsonPath("$.reviews[0].reasons[0].code")
                        .isEqualTo("missing-figure"));
        assertThat(life.heard().about(uscc, AwardAdjusted.class)).isEmpty();
    }

    private Ledger ledger() {
        Account account = accounts.find(List.of(uscc)).block(PATIENCE).get(uscc);
        return account.beneficiary().ledger();
    }
}
