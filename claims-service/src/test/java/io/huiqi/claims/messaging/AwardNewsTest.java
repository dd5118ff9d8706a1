package io.huiqi.claims.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.claims.AwardsTwin;
import io.huiqi.claims.ClaimsClient;
import io.huiqi.claims.Enterprises;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The running service, an official, and an awards-service that says what a test wants about an enterprise of its own. */
@ServiceTest
abstract class AwardNewsTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private EventWriter writer;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    final String enterprise = Enterprises.next();
    ClaimsClient client;
    AwardsTwin awards;

    @BeforeEach
    void signIn() {
        client = ClaimsClient.official(http);
        awards = new AwardsTwin(writer, kafka);
    }

    void awaitStatus(String claim, String status) {
        await().untilAsserted(() -> assertThat(client.status(claim)).isEqualTo(status));
    }

    /** The statuses of a claim so far, oldest first. */
    List<String> statuses(String claim) {
        return client.claim(claim)
                .path("timeline")
                .valueStream()
                .map(each -> each.path("status").asString())
                .toList();
    }
}
