package io.huiqi.claims.messaging;

import static io.huiqi.claims.AwardsTwin.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.claims.AwardsTwin;
import io.huiqi.claims.ClaimsClient;
import io.huiqi.claims.Enterprises;
import io.huiqi.events.AdjustmentEvent.RecoveryOrdered;
import io.huiqi.events.AdjustmentEvent.RecoverySettled;
import io.huiqi.events.AdjustmentEvent.RecoveryWithdrawn;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What claims show of awards that are to be paid back, on a real broker and a real store. */
@ServiceTest
class ClawbackTests {

    @Autowired
    private WebTestClient http;

    @Autowired
    private EventWriter writer;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    private final String enterprise = Enterprises.next();
    private ClaimsClient client;
    private AwardsTwin awards;
    private String claim;

    @BeforeEach
    void grant() {
        client = ClaimsClient.official(http);
        awards = new AwardsTwin(writer, kafka);
        claim = client.submitted(enterprise, 2020);
        awards.announce(granted("a-" + claim, claim, enterprise), ordered());
        awaitStatus("CLAWBACK");
    }

    @Test
    void aClaimIsRecoveredWhenNothingIsOwedAnyMore() {
        awards.announce(settled("600000.00", "400000.00"), settled("400000.00", "0.00"));

        awaitStatus("RECOVERED");
        assertThat(statuses()).containsExactly("SUBMITTED", "GRANTED", "CLAWBACK", "RECOVERED");
    }

    @Test
    void aRecoveryWithdrawnLeavesTheClaimGranted() {
        awards.announce(new RecoveryWithdrawn(
                "r-" + claim, "a-" + claim, claim, enterprise, "1000000.00", "0.00", true, "n-2"));

        awaitStatus("GRANTED");
        assertThat(statuses()).containsExactly("SUBMITTED", "GRANTED", "CLAWBACK", "GRANTED");
    }

    private RecoveryOrdered ordered() {
        return new RecoveryOrdered(
                "r-" + claim,
                "a-" + claim,
                claim,
                enterprise,
                "1000000.00",
                List.of("leader", "finance"),
                LocalDate.of(2022, 3, 1));
    }

    private RecoverySettled settled(String amount, String outstanding) {
        return new RecoverySettled(
                "r-" + claim,
                "a-" + claim,
                claim,
                enterprise,
                amount,
                amount,
                outstanding,
                "d-" + amount,
                LocalDate.of(2022, 3, 15));
    }

    private void awaitStatus(String status) {
        await().untilAsserted(() -> assertThat(client.status(claim)).isEqualTo(status));
    }

    private List<String> statuses() {
        return client.claim(claim)
                .path("timeline")
                .valueStream()
                .map(each -> each.path("status").asString())
                .toList();
    }
}
