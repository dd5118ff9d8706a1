package io.huiqi.inspection.watch;

import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Step;
import io.huiqi.inspection.inspection.Step.Taken;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.store.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Marks visits that are still running when they must be over, on one replica at a time. */
@Component
class OverrunWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OverrunWatch.class);
    private static final String ACTOR = "inspection-service";

    private final Inspections inspections;
    private final InspectionSteps steps;
    private final Leases leases;
    private final Clock clock;
    private final Ids ids;
    private final Duration interval;
    private final Disposable.Swap running = Disposables.swap();

    OverrunWatch(
            Inspections inspections,
            InspectionSteps steps,
            Leases leases,
            Clock clock,
            @Value("${inspection.overrun-interval}") Duration interval) {
        this.inspections = inspections;
        this.steps = steps;
        this.leases = leases;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.interval = interval;
    }

    /** One round; answers how many visits were marked. */
    Mono<Long> round() {
        return leases.acquire("overruns", interval.multipliedBy(3))
                .filter(mine -> mine)
                .flatMapMany(mine -> inspections.overdueAt(clock.instant()))
                .concatMap(this::mark)
                .filter(Taken.class::isInstance)
                .count();
    }

    private Mono<Step> mark(String id) {
        Instant now = clock.instant();
        log.warn("inspection overrun id={}", id);
        return inspections.change(
                id, inspection -> steps.overrun(inspection, new Act(now, ACTOR)), new Cause(ids.next(), null, null));
    }

    @Override
    public void start() {
        running.update(Flux.interval(interval)
                .onBackpressureDrop()
                .concatMap(tick -> round().onErrorResume(failure -> {
                    log.warn("overruns not looked for cause={}", failure.toString());
                    return Mono.empty();
                }))
                .subscribe());
    }

    @Override
    public void stop() {
        running.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        Disposable current = running.get();
        return current != null && !current.isDisposed();
    }
}
