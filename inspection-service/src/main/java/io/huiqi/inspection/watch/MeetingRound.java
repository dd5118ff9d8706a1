package io.huiqi.inspection.watch;

import io.huiqi.inspection.meeting.MeetingProcedure;
import io.huiqi.inspection.meeting.MeetingSchedule;
import io.huiqi.inspection.meeting.MeetingStep;
import io.huiqi.inspection.meeting.Meetings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Calls the meetings that are due and reminds of those not recorded. */
@Component
class MeetingRound implements Round {

    private static final Logger log = LoggerFactory.getLogger(MeetingRound.class);

    private final Meetings meetings;
    private final MeetingSchedule schedule;
    private final MeetingProcedure procedure;

    MeetingRound(Meetings meetings, MeetingSchedule schedule, MeetingProcedure procedure) {
        this.meetings = meetings;
        this.schedule = schedule;
        this.procedure = procedure;
    }

    @Override
    public Mono<Void> run(Tick tick) {
        return schedule.run(tick.now(), tick.cause())
                .filter(called -> called > 0)
                .doOnNext(called -> log.info("meetings called count={}", called))
                .thenMany(meetings.overdueAt(tick.now()))
                .concatMapDelayError(id -> remind(id, tick))
                .then();
    }

    private Mono<MeetingStep> remind(String id, Tick tick) {
        log.warn("deadline passed meeting={}", id);
        return meetings.change(id, meeting -> procedure.passDeadline(meeting, tick.now()), tick.cause());
    }
}
