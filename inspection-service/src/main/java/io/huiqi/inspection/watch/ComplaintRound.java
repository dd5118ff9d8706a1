package io.huiqi.inspection.watch;

import io.huiqi.inspection.complaint.ComplaintProcedure;
import io.huiqi.inspection.complaint.Complaints;
import io.huiqi.inspection.complaint.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes complaints that were not accepted or closed in time. */
@Component
class ComplaintRound implements Round {

    private static final Logger log = LoggerFactory.getLogger(ComplaintRound.class);

    private final Complaints complaints;
    private final ComplaintProcedure procedure;

    ComplaintRound(Complaints complaints, ComplaintProcedure procedure) {
        this.complaints = complaints;
        this.procedure = procedure;
    }

    @Override
    public Mono<Void> run(Tick tick) {
        return complaints
                .overdueAt(tick.now())
                .concatMapDelayError(id -> pass(id, tick))
                .then();
    }

    private Mono<Progress> pass(String id, Tick tick) {
        log.warn("deadline passed complaint={}", id);
        return complaints.change(id, complaint -> procedure.passDeadline(complaint, tick.act()), tick.cause());
    }
}
