package io.huiqi.awards.messaging;

import static org.awaitility.Awaitility.await;

import io.huiqi.awards.Heard;
import io.huiqi.awards.Replica;
import io.huiqi.awards.beneficiary.Accounts;
import io.huiqi.awards.beneficiary.Rulebooks;
import io.huiqi.awards.facts.FactChange.MasterData;
import io.huiqi.awards.facts.FactChange.YearFigures;
import io.huiqi.awards.facts.YearReport;
import io.huiqi.awards.ledger.Grant;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent.ClaimSubmitted;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.EventType;
import io.huiqi.kit.event.CloudEvents;
import io.huiqi.kit.event.EventWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** One enterprise that claims under one policy, at whichever replica. */
record ClaimsAtReplicas(Replica replica, String policy, String uscc) {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    void know() {
        replica.bean(Accounts.class)
                .learn(List.of(
                        new MasterData(uscc, "enterprise", "C36", List.of(), 1),
                        figures(2019, 480_000_000_000L),
                        figures(2020, 530_000_000_000L)))
                .block(PATIENCE);
    }

    private YearFigures figures(int year, long fen) {
        return new YearFigures(uscc, new YearReport(year, 1, "tax", null, null, Map.of("taxableRevenue", fen)));
    }

    ClaimSubmitted claim(String id, int year) {
        return new ClaimSubmitted(id + "-" + uscc, 1, uscc, policy, "revenue-milestones", year, null, null, null);
    }

    /** Lets a replica answer a claim as if it had just come from the broker. */
    void submit(Replica to, ClaimSubmitted claim, Instant at) {
        ClaimsListener listener = new ClaimsListener(
                to.bean(Accounts.class),
                to.bean(Rulebooks.class),
                usccs -> Mono.empty(),
                to.bean(EventWriter.class),
                to.bean(Clock.class),
                to.bean(PoolDesk.class),
                to.bean(Approvals.class));
        EventEnvelope event = new EventEnvelope(
                UUID.randomUUID().toString(),
                "/test",
                EventType.CLAIM_SUBMITTED,
                "claims/" + claim.claim(),
                at,
                1,
                "test",
                null,
                null,
                claim);
        listener.handle(List.of(event)).block(PATIENCE);
    }

    Grant grant() {
        return replica.bean(Accounts.class)
                .find(List.of(uscc))
                .map(found -> found.get(uscc).beneficiary().ledger().grants().get(0))
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    List<ClaimAssessed> assessments() {
        try (Heard heard = new Heard(replica.bean(CloudEvents.class))) {
            await().atMost(PATIENCE)
                    .until(() -> heard.about(uscc, ClaimAssessed.class).size() >= 2);
            return heard.about(uscc, ClaimAssessed.class);
        }
    }
}
