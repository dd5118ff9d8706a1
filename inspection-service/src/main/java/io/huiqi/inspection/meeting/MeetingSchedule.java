package io.huiqi.inspection.meeting;

import io.huiqi.kit.event.Cause;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Calls the meetings that are due: those of this month, and of months missed since the latest that were called. Where
 * none was ever called, the house is new and calls nobody to a day that is over.
 */
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
                .map(latest -> since(YearMonth.from(latest), current, now))
                .defaultIfEmpty(procedure.toCome(current, now))
                .flatMapIterable(due -> due)
                .concatMap(meeting -> meetings.add(meeting, procedure.invitation(meeting), cause))
                .filter(added -> added)
                .count();
    }

    /** With the latest month once more: whoever called it may have been stopped half way. */
    private List<Meeting> since(YearMonth latest, YearMonth current, Instant now) {
        YearMonth first = latest.isBefore(current) ? latest : current;
        return first.atDay(1)
                .datesUntil(current.atEndOfMonth(), Period.ofMonths(1))
                .flatMap(day -> procedure.due(YearMonth.from(day), now).stream())
                .toList();
    }
}
