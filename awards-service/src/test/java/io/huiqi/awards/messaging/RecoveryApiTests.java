package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.revenue;
import static io.huiqi.awards.messaging.GrantedLife.READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.events.AdjustmentEvent.RecoveryApproved;
import io.huiqi.events.AdjustmentEvent.RecoveryOrdered;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.AdjustmentEvent.RecoveryWithdrawn;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Recoveries over HTTP: approved by two persons, settled, withdrawn; on a real broker and a real store. */
@ServiceTest
class RecoveryApiTests {

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private WebTestClient http;

    private final String uscc = newUscc();
    private final String leader = TestIssuer.token("leader", "awards:read awards:recover");
    private final String finance = TestIssuer.token("finance", "awards:read awards:recover payments:write");
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
    void twoPersonsApproveAndFinanceRecordsWhatCameBack() {
        String recovery = life.recovery();

        life.post(leader, "/api/v1/recoveries/" + recovery + "/approvals", null)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PROPOSED");
        life.post(leader, "/api/v1/recoveries/" + recovery + "/approvals", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("same-approver");
        settle(recovery, "d-0", "1.00").expectStatus().isEqualTo(409);
        life.post(finance, "/api/v1/recoveries/" + recovery + "/approvals", null)
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

        assertThat(life.awaitAll(RecoverySettled.class, 2))
                .extracting(RecoverySettled::outstanding)
                .containsExactly("1000000.00", "0.00");
        assertThat(life.heard().about(uscc, RecoveryApproved.class)).hasSize(2);
        assertThat(life.heard().about(uscc, RecoveryOrdered.class))
                .singleElement()
                .satisfies(ordered -> assertThat(ordered.approvedBy()).containsExactly("leader", "finance"));
        life.awardShows("recovered", "0.00");
    }

    @Test
    void aCorrectionUpwardsWithdrawsTheRecovery() {
        String recovery = life.recovery();
        life.awardShows("under-recovery", "0.00");

        life.world().announces(revenue(uscc, 2020, "5300000000.00", 3));

        assertThat(life.awaitAll(RecoveryWithdrawn.class, 1).get(0).recovery()).isEqualTo(recovery);
        life.get(READER, "/api/v1/recoveries?status=WITHDRAWN&enterprise=" + uscc)
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(recovery);
        life.get(READER, "/api/v1/recoveries?status=PROPOSED&enterprise=" + uscc)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
        life.awardShows("adjusted", "1500000.00");
        life.post(leader, "/api/v1/recoveries/" + recovery + "/approvals", null)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-proposed");
    }

    @Test
    void whatIsWrongWithASettlementIsToldAtOnce() {
        life.post(finance, "/api/v1/recoveries/none/settlement", Map.of("receivedOn", "soon", "amount", "-1.00"))
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
        String recovery = life.recovery();
        String other = TestIssuer.token("enterprise-demo", "awards:read", newUscc());
        String own = TestIssuer.token("enterprise-demo", "awards:read", uscc);

        life.get(own, "/api/v1/ledgers/" + uscc).expectStatus().isOk();
        life.get(own, "/api/v1/recoveries/" + recovery).expectStatus().isOk();
        life.get(other, "/api/v1/ledgers/" + uscc).expectStatus().isForbidden();
        life.get(other, "/api/v1/recoveries/" + recovery).expectStatus().isNotFound();
        life.get(other, "/api/v1/recoveries").expectBody().jsonPath("$.items").isEmpty();
        life.post(READER, "/api/v1/recoveries/" + recovery + "/approvals", null)
                .expectStatus()
                .isForbidden();
        life.post(leader, "/api/v1/recoveries/" + recovery + "/settlement", Map.of())
                .expectStatus()
                .isForbidden();
    }

    private ResponseSpec settle(String recovery, String documentNo, String amount) {
        return life.post(
                finance,
                "/api/v1/recoveries/" + recovery + "/settlement",
                Map.of("receivedOn", "2022-03-01", "documentNo", documentNo, "amount", amount));
    }
}
