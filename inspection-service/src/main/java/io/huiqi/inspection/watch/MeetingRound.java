package io.huiqi.inspection.watch;

import io.huiqi.inspection.meeting.MeetingProcedure;
import io.huiqi.inspection.meeting.MeetingSchedule;
import io.huiqi.inspection.meeting.MeetingStep;
import io.huiqi.inspection.meeting.Meetings;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.identity.Ids;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Calls the meetings that are due and reminds of those not recorded. */
@Component
class MeetingRound {

    private static final Logger log = LoggerFactory.getLogger(MeetingRound.class);

    private final Meetings meetings;
    private final MeetingSchedule schedule;
    private final MeetingProcedure procedure;
    private final Clock clock;
    private final Ids ids;

    MeetingRound(Meetings meetings, MeetingSchedule schedule, MeetingProcedure procedure, Clock clock, Ids ids) {
        this.meetings = meetings;
        this.schedule = schedule;
        this.procedure = procedure;
        this.clock = clock;
        this.ids = ids;
    }

    Mono<Void> run() {
        Instant now = clock.instant();
        return schedule.run(now, cause())
                .filter(called -> called > 0)
                .doOnNext(called -> log.info("meetings called count={}", called))
                .thenMany(meetings.overdueAt(now))
                .concatMap(id -> remind(id, now))
                .then();
    }

    private Mono<MeetingStep> remind(String id, Instant now) {
        log.warn("deadline passed meeting={}", id);
        return meetings.change(id, meeting -> procedure.passDeadline(meeting, now), cause());
    }

    private Cause cause() {
        return new Cause(ids.next(), null, null);
    }
}
