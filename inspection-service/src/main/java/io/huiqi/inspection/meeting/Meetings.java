package io.huiqi.inspection.meeting;

import io.huiqi.events.MeetingEvent;
import io.huiqi.kit.event.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All meetings. A change is stored with its events in one write and announced right after it. */
public interface Meetings {

    /** Empty when there is none. */
    Mono<Meeting> find(String id);

    /** Those of one green channel day, by the code of their area. */
    Flux<Meeting> of(LocalDate greenChannelDay);

    /** The latest green channel day with meetings; empty before the first. */
    Mono<LocalDate> latestDay();

    /** Adds a meeting unless it is there already, whoever added it; says whether it was added. */
    Mono<Boolean> add(Meeting meeting, MeetingEvent event, Cause cause);

    /** Moves the latest state on, again if another change came in between; empty when there is no such meeting. */
    Mono<MeetingStep> change(String id, Function<Meeting, MeetingStep> step, Cause cause);

    /** Ids of meetings whose deadline has passed at an instant, the longest passed first. */
    Flux<String> overdueAt(Instant now);
}
