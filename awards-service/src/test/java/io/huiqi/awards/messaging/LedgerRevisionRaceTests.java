package io.huiqi.awards.messaging;

import static io.huiqi.awards.World.newUscc;
import static io.huiqi.awards.World.registered;
import static io.huiqi.awards.World.revenue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.World;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Revision;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.budget.Treasury;
import io.huiqi.awards.facts.FactChange;
import io.huiqi.awards.facts.FactChange.YearFigures;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.recovery.RecoveryNews;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.outbox.EventPublisher;
import io.huiqi.kit.testing.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Corrections for several beneficiaries of a poll, of which one changes again while they are taken in. */
@ServiceTest
class LedgerRevisionRaceTests {

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
    private Rulebooks rulebooks;

    @Autowired
    private RecoveryNews news;

    @Autowired
    private Treasury treasury;

    @Autowired
    private Clock clock;

    private final String one = newUscc();
    private final String other = newUscc();

    @Test
    void whatTheFirstAttemptWroteIsAnnouncedByTheSecond() {
        granted();
        accounts.learn(List.of(lower(one, 2), lower(other, 2))).block(PATIENCE);

        new LedgerRevision(new Interrupted(), rulebooks, news, treasury, clock)
                .revise(Map.of(one, cause(one), other, cause(other)))
                .block(PATIENCE);

        assertThat(accounts.find(List.of(one, other)).block(PATIENCE).values()).allSatisfy(account -> {
            assertThat(account.beneficiary().ledger().adjustments()).hasSize(1);
            assertThat(account.pending()).isEmpty();
        });
    }

    private void granted() {
        World world = new World(writer, publisher);
        List.of(one, other)
                .forEach(uscc -> world.announces(
                        registered(uscc),
                        revenue(uscc, 2019, "4800000000.00", 1),
                        revenue(uscc, 2020, "5300000000.00", 1)));
        world.announces(claim(one), claim(other));
        try (Heard heard = new Heard(cloudEvents)) {
            await().atMost(PATIENCE)
                    .until(() -> !heard.about(one, AwardGranted.class).isEmpty());
            await().atMost(PATIENCE)
                    .until(() -> !heard.about(other, AwardGranted.class).isEmpty());
        }
        await().atMost(PATIENCE)
                .until(() -> accounts.find(List.of(one, other)).block(PATIENCE).values().stream()
                        .allMatch(account -> account.pending().isEmpty()));
    }

    private static DomainEvent claim(String uscc) {
        return World.claim("claim-" + uscc, uscc, "revenue-milestones", 2020);
    }

    private static FactChange lower(String uscc, long revision) {
        Map<String, Long> figures = Map.of("taxableRevenue", 495_000_000_000L);
        return new YearFigures(uscc, new YearReport(2020, revision, "tax", null, "e-" + revision, figures));
    }

    private EventEnvelope cause(String uscc) {
        return new EventEnvelope(
                UUID.randomUUID().toString(),
                "/test",
                EventType.FIGURES_REPORTED,
                "enterprises/" + uscc,
                clock.instant(),
                1,
                "test",
                null,
                null,
                revenue(uscc, 2020, "4950000000.00", 2));
    }

    /** The accounts, where other facts come between the first reading and the first writing. */
    private final class Interrupted extends ForwardingAccounts {

        Interrupted() {
            super(accounts);
        }

        private final AtomicInteger attempts = new AtomicInteger();

        @Override
        public Mono<Boolean> revise(List<Revision> revisions) {
            return attempts.getAndIncrement() == 0
                    ? accounts.learn(List.of(lower(other, 3))).then(accounts.revise(revisions))
                    : accounts.revise(revisions);
        }
    }
}
