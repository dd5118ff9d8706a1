package io.huiqi.inspection.meeting;

import io.huiqi.kit.event.Cause;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Calls the meetings that are due: those of this month, and of months missed since the latest that were called. */
public final class MeetingSchedule {

    private final Meetings meetings;
    private final MeetingProcedure procedure;

    public MeetingSchedule(Meetings meetings, MeetingProcedure procedure) {
        this.meetings = meetings;
        this.procedure = procedure;
    }

    /** Calls what is due at an instant and not called yet; answers how many meetings that were. */
    public Mono<Long> run(Instant now, Cause cause) {
        YearMonth current = procedure.monthAt(now);
        return meetings.latestDay()
                .map(YearMonth::from)
                .filter(latest -> latest.isBefore(current))
                .defaultIfEmpty(current)
                // The latest month once more: whoever called it may have been stopped half way.
                .flatMapMany(first -> Flux.fromStream(() -> first.atDay(1)
                        .datesUntil(current.atEndOfMonth(), Period.ofMonths(1))
                        .map(YearMonth::from)))
                .concatMapIterable(month -> procedure.due(month, now))
                .concatMap(meeting -> meetings.add(meeting, procedure.invitation(meeting), cause))
                .filter(added -> added)
                .count();
    }
}
