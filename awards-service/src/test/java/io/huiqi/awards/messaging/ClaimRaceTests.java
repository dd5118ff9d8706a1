package io.huiqi.awards.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.facts.FactChange.MasterData;
import io.huiqi.awards.facts.FactChange.YearFigures;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Replicas that answer the same claims at the same time, as they may for a moment while partitions move. */
@ServiceTest
class ClaimRaceTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ENTERPRISES = 50;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Rulebooks rulebooks;

    @Autowired
    private PoolDesk pools;

    @Autowired
    private Approvals approvals;

    @Autowired
    private EventWriter writer;

    @Autowired
    private CloudEvents cloudEvents;

    @Autowired
    private Clock clock;

    private final List<String> enterprises =
            IntStream.range(0, ENTERPRISES).mapToObj(i -> World.newUscc()).toList();

    @Test
    void eachClaimIsGrantedOnceAndItsEventsAreCountedWithoutAGap() {
        accounts.learn(enterprises.stream().flatMap(ClaimRaceTests::facts).toList())
                .block(PATIENCE);
        List<EventEnvelope> claims = enterprises.stream()
                .flatMap(uscc -> Stream.of(submitted(uscc, 2020), submitted(uscc, 2021)))
                .toList();

        Mono.when(replica(claims), replica(claims), replica(claims)).block(PATIENCE);

        Map<String, Account> found = accounts.find(enterprises).block(PATIENCE);
        assertThat(found).hasSize(ENTERPRISES).allSatisfy((uscc, account) -> {
            assertThat(account.beneficiary().ledger().grants()).hasSize(2);
            assertThat(account.sequence()).isEqualTo(4);
        });
        // The same event may be sent twice, by the same id; another event with its number would be a second effect.
        try (Heard heard = new Heard(cloudEvents)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(enterprises)
                        .allSatisfy(uscc -> assertThat(sequences(heard, uscc)).containsExactly(1L, 2L, 3L, 4L));
            });
        }
    }

    /** The sequences of the events of an enterprise as heard for the first time. */
    private static Collection<Long> sequences(Heard heard, String uscc) {
        return heard.about(uscc).stream()
                .collect(Collectors.toMap(
                        EventEnvelope::id, EventEnvelope::sequence, (first, again) -> first, LinkedHashMap::new))
                .values();
    }

    private Mono<Void> replica(List<EventEnvelope> claims) {
        ClaimsListener listener =
                new ClaimsListener(accounts, rulebooks, usccs -> Mono.empty(), writer, clock, pools, approvals);
        return Mono.defer(() -> listener.handle(claims)).subscribeOn(Schedulers.boundedElastic());
    }

    private static Stream<FactChange> facts(String uscc) {
        return Stream.of(
                new MasterData(uscc, "enterprise", "C36", List.of(), 1),
                figures(uscc, 2020, 210_000_000_000L),
                figures(uscc, 2021, 560_000_000_000L));
    }

    private EventEnvelope submitted(String uscc, int year) {
        DomainEvent claim = World.claim("c-" + UUID.randomUUID(), uscc, "revenue-milestones", year);
        return new EventEnvelope(
                UUID.randomUUID().toString(),
                "/test",
                EventType.CLAIM_SUBMITTED,
                "claims/c",
                clock.instant(),
                1,
                "test",
                null,
                null,
                claim);
    }

    private static YearFigures figures(String uscc, int year, long fen) {
        return new YearFigures(uscc, new YearReport(year, 1, "tax", null, null, Map.of("taxableRevenue", fen)));
    }
}
