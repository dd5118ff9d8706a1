package io.huiqi.inspection.watch;

import io.huiqi.inspection.complaint.ComplaintProcedure;
import io.huiqi.inspection.complaint.Complaints;
import io.huiqi.inspection.complaint.Progress;
import io.huiqi.inspection.inspection.Act;
import io.huiqi.inspection.inspection.InspectionSteps;
import io.huiqi.inspection.inspection.Inspections;
import io.huiqi.inspection.inspection.Step;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import io.huiqi.kit.store.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notes deadlines that have passed, of visits, emergency filings, complaints, meetings and results, on one replica at a time. */
@Component
class DeadlineWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final String ACTOR = "inspection-service";

    private final Inspections inspections;
    private final InspectionSteps steps;
    private final Complaints complaints;
    private final ComplaintProcedure procedure;
    private final MeetingRound meetings;
    private final ResultRound results;
    private final Leases leases;
    private final Clock clock;
    private final Ids ids;
    private final Duration interval;
    private final Disposable.Swap running = Disposables.swap();

    DeadlineWatch(
            Inspections inspections,
            InspectionSteps steps,
            Complaints complaints,
            ComplaintProcedure procedure,
            MeetingRound meetings,
            ResultRound results,
            Leases leases,
            Clock clock,
            Ids ids,
            @Value("${inspection.deadline-interval}") Duration interval) {
        this.inspections = inspections;
        this.steps = steps;
        this.complaints = complaints;
        this.procedure = procedure;
        this.meetings = meetings;
        this.results = results;
        this.leases = leases;
        this.clock = clock;
        this.ids = ids;
        this.interval = interval;
    }

    private Mono<Void> round() {
        return leases.acquire("deadlines", interval.multipliedBy(3))
                .filter(mine -> mine)
                .flatMap(mine -> passInspections()
                        .then(passComplaints())
                        .then(meetings.run())
                        .then(results.run()));
    }

    private Mono<Void> passInspections() {
        return inspections
                .overdueAt(clock.instant())
                .concatMap(this::passInspection)
                .then();
    }

    private Mono<Step> passInspection(String id) {
        log.warn("deadline passed inspection={}", id);
        return inspections.change(id, inspection -> steps.passDeadline(inspection, act()), cause());
    }

    private Mono<Void> passComplaints() {
        return complaints
                .overdueAt(clock.instant())
                .concatMap(this::passComplaint)
                .then();
    }

    private Mono<Progress> passComplaint(String id) {
        log.warn("deadline passed complaint={}", id);
        return complaints.change(id, complaint -> procedure.passDeadline(complaint, act()), cause());
    }

    private Act act() {
        return new Act(clock.instant().truncatedTo(ChronoUnit.MILLIS), ACTOR);
    }

    private Cause cause() {
        return new Cause(ids.next(), null, null);
    }

    @Override
    public void start() {
        running.update(Flux.interval(interval)
                .onBackpressureDrop()
                .concatMap(tick -> round().onErrorResume(failure -> {
                    log.warn("deadlines not looked at cause={}", failure.toString());
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
