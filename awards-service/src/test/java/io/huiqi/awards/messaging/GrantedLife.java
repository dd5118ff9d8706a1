package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.claim;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.events.AdjustmentEvent.AwardAdjusted;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.DomainEvent;
import io.huiqi.kit.testing.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** One enterprise, what it is granted, and what becomes of that. */
record GrantedLife(String uscc, World world, Heard heard, WebTestClient http) {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String READER = TestIssuer.token("officer", "awards:read");

    AwardGranted granted() {
        world.announces(registered(uscc), revenue(uscc, 2019, "4800000000.00", 1));
        world.announces(revenue(uscc, 2020, "5300000000.00", 1));
        world.announces(claim("c-" + UUID.randomUUID(), uscc, "revenue-milestones", 2020));
        return awaitAll(AwardGranted.class, 1).get(0);
    }

    /** The id of a recovery of 1,500,000 yuan that readers can find. */
    String recovery() {
        granted();
        world.announces(revenue(uscc, 2020, "4950000000.00", 2));
        return awaitAll(AwardAdjusted.class, 1).get(0).recovery();
    }

    void awardShows(String status, String currentAmount) {
        get(READER, "/api/v1/awards?enterprise=" + uscc)
                .expectBody()
                .jsonPath("$.items[0].status")
                .isEqualTo(status)
                .jsonPath("$.items[0].currentAmount")
                .isEqualTo(currentAmount)
                .jsonPath("$.items[0].amount")
                .isEqualTo("1500000.00");
    }

    <T extends DomainEvent> List<T> awaitAll(Class<T> type, int count) {
        return await().atMost(PATIENCE).until(() -> heard.about(uscc, type), found -> found.size() >= count);
    }

    ResponseSpec get(String bearer, String uri) {
        return http.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange();
    }

    ResponseSpec post(String bearer, String uri, Object body) {
        WebTestClient.RequestBodySpec request = http.post().uri(uri).headers(headers -> headers.setBearerAuth(bearer));
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }
}
