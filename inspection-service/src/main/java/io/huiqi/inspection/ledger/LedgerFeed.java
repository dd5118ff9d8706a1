package io.huiqi.inspection.ledger;

import io.huiqi.events.DomainEvent;
import io.huiqi.events.EventEnvelope;
import io.huiqi.events.InspectionEvent.InspectionRefused;
import io.huiqi.events.VisitEvent.JointVisitAgreed;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Rescheduling;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.kit.event.Cause;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the ledgers up to date from the service's own events, so that a crash between an inspection and its ledger is made
 * up for; what comes twice changes nothing.
 */
public final class LedgerFeed {

    private static final String ACTOR = "inspection-service";
    private static final String INSPECTION = "inspections/";

    private final Inspections inspections;
    private final Ledgers ledgers;
    private final LedgerSteps steps;
    private final Rescheduling rescheduling;
    private final Clock clock;

    public LedgerFeed(
            Inspections inspections, Ledgers ledgers, LedgerSteps steps, Rescheduling rescheduling, Clock clock) {
        this.inspections = inspections;
        this.ledgers = ledgers;
        this.steps = steps;
        this.rescheduling = rescheduling;
        this.clock = clock;
    }

    public Mono<Void> handle(List<EventEnvelope> events) {
        return Flux.fromIterable(events).concatMap(this::handle).then();
    }

    private Mono<Void> handle(EventEnvelope event) {
        DomainEvent data = event.data();
        if (data instanceof InspectionRefused refused) {
            return ledgers.change(refused.enterprise(), ledger -> steps.refuse(ledger, refused), Cause.of(event))
                    .then();
        }
        if (data instanceof JointVisitAgreed agreed) {
            return Flux.fromIterable(agreed.inspections())
                    .concatMap(id -> move(id, agreed, Cause.of(event)))
                    .then();
        }
        return event.subject().startsWith(INSPECTION)
                ? enter(event.subject().substring(INSPECTION.length()), Cause.of(event))
                : Mono.empty();
    }

    /** Takes over the inspection as it is now, which may be later than the event and then makes the next one needless. */
    private Mono<Void> enter(String id, Cause cause) {
        return inspections
                .find(id)
                .flatMap(inspection -> ledgers.change(
                        inspection.enterprise(), ledger -> steps.enter(ledger, inspection, clock.instant()), cause))
                .then();
    }

    private Mono<Void> move(String id, JointVisitAgreed agreed, Cause cause) {
        Visit time = new Visit(agreed.start(), agreed.end());
        return inspections
                .change(id, inspection -> rescheduling.move(inspection, agreed.jointVisit(), time, act()), cause)
                .then();
    }

    private Act act() {
        return new Act(clock.instant().truncatedTo(ChronoUnit.MILLIS), ACTOR);
    }
}
