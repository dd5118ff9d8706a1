package io.huiqi.inspection.watch;

import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.plan.PlanBar;
import io.huiqi.inspection.plan.PlanStep;
import io.huiqi.inspection.plan.PlanStep.Barred;
import io.huiqi.inspection.plan.PlanSteps;
import io.huiqi.inspection.plan.Plans;
import io.huiqi.inspection.proposal.PublishedPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes results of random inspections that were not made public in time, however long ago that was. */
@Component
class ResultRound implements Round {

    private static final Logger log = LoggerFactory.getLogger(ResultRound.class);

    private final Inspections inspections;
    private final Plans plans;
    private final PlanSteps steps;

    ResultRound(Inspections inspections, Plans plans, PlanSteps steps) {
        this.inspections = inspections;
        this.plans = plans;
        this.steps = steps;
    }

    @Override
    public Mono<Void> run(Tick tick) {
        return inspections
                .awaitingResult(steps.earliestOverdue(tick.now()))
                .concatMapDelayError(inspection -> look(inspection, tick))
                .then();
    }

    /** The plan keeps what was announced, so a stop between the two writes announces nothing twice. */
    private Mono<Void> look(Inspection inspection, Tick tick) {
        PublishedPlan plan = inspection.proposal().plan();
        return plan == null
                ? inspections.settleResult(inspection.id())
                : plans.change(
                                plan.id(),
                                found -> steps.passResultDeadline(found, inspection, tick.now()),
                                tick.cause())
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
}
