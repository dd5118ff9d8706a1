package io.huiqi.inspection.watch;

import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes visits that run beyond their time, and emergencies that were not filed. */
@Component
class VisitRound implements Round {

    private static final Logger log = LoggerFactory.getLogger(VisitRound.class);

    private final Inspections inspections;
    private final InspectionSteps steps;

    VisitRound(Inspections inspections, InspectionSteps steps) {
        this.inspections = inspections;
        this.steps = steps;
    }

    @Override
    public Mono<Void> run(Tick tick) {
        return inspections
                .overdueAt(tick.now())
                .concatMapDelayError(id -> pass(id, tick))
                .then();
    }

    private Mono<Step> pass(String id, Tick tick) {
        log.warn("deadline passed inspection={}", id);
        return inspections.change(id, inspection -> steps.passDeadline(inspection, tick.act()), tick.cause());
    }
}
