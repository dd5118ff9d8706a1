package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.claim;
import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static io.huiqi.awards.World.title;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.DomainEvent;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The summary of awards after corrections. */
@ServiceTest
class AdjustedSummaryTests {

    @Autowired
    private EventWriter writer;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private WebTestClient http;

    private final String uscc = newUscc();

    @Test
    void whatStandsIsSummedBesideWhatWasGranted() {
        World world = new World(writer, publisher);
        try (Heard heard = new Heard(cloudEvents)) {
            world.announces(registered(uscc), title(uscc, "r-" + uscc, "national-brand", "2020-09-01"));
            world.announces(revenue(uscc, 2019, "4800000000.00", 1), revenue(uscc, 2020, "5300000000.00", 1));
            world.announces(claim("c-" + UUID.randomUUID(), uscc, "revenue-milestones", 2020));
            world.announces(claim("c-" + UUID.randomUUID(), uscc, "brand", 2020));
            awaitAll(heard, AwardGranted.class, 2);
            world.announces(revenue(uscc, 2020, "6100000000.00", 2));
            awaitAll(heard, AwardAdjusted.class, 1);
            world.announces(revenue(uscc, 2020, "4950000000.00", 3));
            awaitAll(heard, AwardAdjusted.class, 2);
        }

        http.mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .get()
                .uri("/api/v1/awards/summary?enterprise=" + uscc)
                .headers(headers -> headers.setBearerAuth(TestIssuer.token("officer", "awards:read")))
                .exchange()
                .expectBody()
                .jsonPath("$.count")
                .isEqualTo(2)
                .jsonPath("$.amount")
                .isEqualTo("2000000.00")
                .jsonPath("$.currentAmount")
                .isEqualTo("500000.00")
                .jsonPath("$.items[?(@.item == 'revenue-milestones')].currentAmount")
                .isEqualTo("0.00")
                .jsonPath("$.items[?(@.item == 'brand')].currentAmount")
                .isEqualTo("500000.00");
    }

    private void awaitAll(Heard heard, Class<? extends DomainEvent> type, int count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> heard.about(uscc, type).size() >= count);
    }
}
