package io.huiqi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.local.supervisor.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Each part is ended with kill -9 in the middle of 500 claims. A client that repeats what was not answered, with the same
 * key, finds exactly one award for each claim; none is lost, none is doubled, and the events are whole.
 */
class FaultInjectionIT {

    private static final int ENTERPRISES = 250;
    private static final int CLIENTS = 16;

    private final LocalStack stack = SharedStack.stack();
    private final Api api = SharedStack.api();

    @ParameterizedTest(name = "kill -9 of {0}")
    @CsvSource({
        "claims-service, 10",
        "awards-service, 11",
        "notification-service, 12",
        "gateway, 13",
        "broker, 14",
        "store, 15",
        "enterprise-registry, 16",
        "inspection-service, 17"
    })
    void everyClaimIsGrantedExactlyOnceThoughAPartIsKilled(String part, int series) throws Exception {
        List<String> enterprises = Enterprises.register(api, series, ENTERPRISES);
        List<NewClaim> claims =
                enterprises.stream().flatMap(Enterprises::claims).toList();

        Map<String, NewClaim> accepted = submitWhileKilling(part, claims);
        stack.awaitReady();

        assertThat(accepted).hasSize(claims.size());
        awaitGranted(accepted.keySet());
        enterprises.forEach(this::assertLedgerHoldsExactlyItsTwoAwards);
        assertEventsAreWhole(Set.copyOf(enterprises), accepted.keySet());
    }

    private Map<String, NewClaim> submitWhileKilling(String part, List<NewClaim> claims) throws Exception {
        Map<String, NewClaim> accepted = new ConcurrentHashMap<>();
        AtomicInteger answered = new AtomicInteger();
        List<Runnable> work = new ArrayList<>();
        for (NewClaim claim : claims) {
            work.add(() -> {
                accepted.put(submitUntilAnswered(claim), claim);
                if (answered.incrementAndGet() == claims.size() / 3) {
                    stack.kill(part);
                }
            });
        }
        Crowd.work(CLIENTS, work);
        return accepted;
    }

    /** Repeats the request with its key, as an integrator would, until it has an answer that is final. */
    private String submitUntilAnswered(NewClaim claim) {
        String key = "fault-" + claim.enterprise() + "-" + claim.item();
        return await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(ApiUnreachable.class)
                .until(() -> api.post("integration", "/api/v1/claims", claim, "Idempotency-Key", key), answer -> {
                    assertThat(answer.status()).as("%s", answer).isIn(201, 409, 429, 502, 503, 504, 500);
                    return answer.status() == 201;
                })
                .text("/id");
    }

    private void awaitGranted(Set<String> claims) {
        Set<String> waiting = new HashSet<>(claims);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    waiting.removeIf(claim -> api.get("integration", "/api/v1/claims/" + claim)
                            .text("/status")
                            .equals("GRANTED"));
                    assertThat(waiting).isEmpty();
                });
    }

    private void assertLedgerHoldsExactlyItsTwoAwards(String enterprise) {
        JsonNode awards = api.get("integration", "/api/v1/awards?enterprise=" + enterprise)
                .body()
                .at("/items");

        assertThat(awards)
                .extracting(award ->
                        award.at("/item").asString() + " " + award.at("/amount").asString())
                .containsExactlyInAnyOrder(
                        "revenue-milestones " + Enterprises.REVENUE_AWARD, "brand " + Enterprises.BRAND_AWARD);
    }

    /** One AwardGranted for each claim, ids unique, and for each subject the sequence 1, 2, 3 … without a gap. */
    private void assertEventsAreWhole(Set<String> enterprises, Set<String> claims) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    List<JsonNode> events = Feed.fromTheBeginning(api)
                            .read(event -> enterprises.contains(
                                    event.at("/partitionkey").asString()));
                    assertThat(events.stream()
                                    .filter(event -> Feed.type(event).equals("io.huiqi.AwardGranted.v1"))
                                    .map(event -> event.at("/data/claim").asString()))
                            .containsExactlyInAnyOrderElementsOf(claims);
                    Feed.assertWhole(events);
                });
    }
}
