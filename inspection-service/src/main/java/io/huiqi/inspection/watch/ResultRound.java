package io.huiqi.inspection.watch;

import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.plan.PlanBar;
import io.huiqi.inspection.plan.PlanStep;
import io.huiqi.inspection.plan.PlanStep.Barred;
import io.huiqi.inspection.plan.PlanSteps;
import io.huiqi.inspection.plan.Plans;
import io.huiqi.inspection.proposal.PublishedPlan;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes results of random inspections that were not made public in time, however long ago that was. */
@Component
class ResultRound {

    private static final Logger log = LoggerFactory.getLogger(ResultRound.class);

    private final Inspections inspections;
    private final Plans plans;
    private final PlanSteps steps;
    private final Clock clock;
    private final Ids ids;

    ResultRound(Inspections inspections, Plans plans, PlanSteps steps, Clock clock, Ids ids) {
        this.inspections = inspections;
        this.plans = plans;
        this.steps = steps;
        this.clock = clock;
        this.ids = ids;
    }

    Mono<Void> run() {
        Instant now = clock.instant();
        return inspections
                .awaitingResult(steps.earliestOverdue(now))
                .concatMap(inspection -> look(inspection, now))
                .then();
    }

    /** The plan keeps what was announced, so a stop between the two writes announces nothing twice. */
    private Mono<Void> look(Inspection inspection, Instant now) {
        PublishedPlan plan = inspection.proposal().plan();
        return plan == null
                ? inspections.settleResult(inspection.id())
                : plans.change(plan.id(), found -> steps.passResultDeadline(found, inspection, now), cause())
                        .filter(step -> !isYetToCome(step))
                        .doOnNext(step -> log.info(
                                "result looked for inspection={} overdue={}",
                                inspection.id(),
                                step instanceof PlanStep.Taken))
                        .flatMap(step -> inspections.settleResult(inspection.id()));
    }

    private static boolean isYetToCome(PlanStep step) {
        return step instanceof Barred barred && barred.bar() == PlanBar.RESULT_NOT_DUE;
    }

    private Cause cause() {
        return new Cause(ids.next(), null, null);
    }
}
