package io.huiqi.claims.docket;

import io.huiqi.claims.claim.Assessment;
import io.huiqi.claims.claim.Award;
import io.huiqi.claims.claim.Claim;
import io.huiqi.claims.claim.Refusal;
import io.huiqi.claims.claim.Step;
import io.huiqi.claims.claim.Step.Transition;
import io.huiqi.events.AdjustmentEvent;
import io.huiqi.events.AwardEvent;
import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.events.AwardEvent.AwardRefused;
import io.huiqi.events.AwardEvent.ClaimAssessed;
import io.huiqi.events.ClaimEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.kit.event.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Moves claims on by what awards-service announced: one read and one write for a whole poll. */
public final class SettleClaims {

    private static final Logger log = LoggerFactory.getLogger(SettleClaims.class);

    private final Claims claims;

    public SettleClaims(Claims claims) {
        this.claims = claims;
    }

    /**
     * Applies events in the order given; what was applied before, or came too late, changes nothing.
     *
     * @return fails with {@link UnknownClaim} when one of them is about a claim that does not exist
     */
    public Mono<Void> settle(List<EventEnvelope> events) {
        Map<String, List<EventEnvelope>> byClaim = new LinkedHashMap<>();
        for (EventEnvelope event : events) {
            claimOf(event)
                    .ifPresent(claim -> byClaim.computeIfAbsent(claim, id -> new ArrayList<>())
                            .add(event));
        }
        return byClaim.isEmpty() ? Mono.empty() : apply(byClaim);
    }

    private static Optional<String> claimOf(EventEnvelope event) {
        if (event.data() instanceof AwardEvent news) {
            return Optional.of(news.claim());
        }
        return event.data() instanceof AdjustmentEvent news ? Optional.of(news.claim()) : Optional.empty();
    }

    /** Whoever loses a race against somebody else's change reads again; what is done already then changes nothing. */
    private Mono<Void> apply(Map<String, List<EventEnvelope>> byClaim) {
        return claims.findAll(byClaim.keySet())
                .collectMap(filed -> filed.claim().id())
                .map(filed -> changes(filed, byClaim))
                .flatMap(changes -> changes.isEmpty() ? Mono.just(true) : claims.saveAll(changes))
                .flatMap(all -> all ? Mono.empty() : apply(byClaim));
    }

    private static List<Change> changes(Map<String, Filed> filed, Map<String, List<EventEnvelope>> byClaim) {
        List<Change> changes = new ArrayList<>(byClaim.size());
        byClaim.forEach((id, events) -> {
            Filed before = filed.get(id);
            if (before == null) {
                throw new UnknownClaim(id);
            }
            change(before, events).ifPresent(changes::add);
        });
        return changes;
    }

    private static Optional<Change> change(Filed before, List<EventEnvelope> events) {
        Optional<Change> change = Optional.empty();
        Claim claim = before.claim();
        List<ClaimEvent> announced = new ArrayList<>();
        for (EventEnvelope event : events) {
            if (step(claim, event) instanceof Transition moved) {
                claim = moved.claim();
                announced.addAll(moved.events());
                change = Optional.of(new Change(before, claim, List.copyOf(announced), Cause.of(event)));
            }
        }
        return change;
    }

    private static Step step(Claim claim, EventEnvelope event) {
        if (event.data() instanceof ClaimAssessed assessed) {
            return claim.assess(Assessment.of(assessed), event.time());
        }
        if (event.data() instanceof AdjustmentEvent news) {
            return Recoveries.step(claim, news, event.time());
        }
        if (event.data() instanceof AwardRefused refused) {
            return claim.refuseApproval(refused.reasons(), event.time());
        }
        Step step = claim.grant(Award.of((AwardGranted) event.data()), event.time());
        if (step == Refusal.SECOND_AWARD) {
            log.error("second award for one claim claim={} event={}", claim.id(), event.id());
        }
        return step;
    }
}
