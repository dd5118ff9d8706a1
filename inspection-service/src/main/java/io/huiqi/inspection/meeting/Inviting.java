package io.huiqi.inspection.meeting;

import io.huiqi.inspection.enterprise.Enterprises;
import io.huiqi.inspection.policy.MeetingArea;
import io.huiqi.kit.event.Cause;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Invites the key enterprises of its area to each meeting that is called and not over, in batches. Whoever is stopped half way is
 * followed by another who goes on where the last batch was noted; who was invited already is not invited again.
 */
public final class Inviting {

    private static final String KEY_ENTERPRISE = "key-enterprise";
    private static final String CITY = "city";
    private static final int DIGITS_OF_A_CITY = 4;
    private static final int BATCH = 200;

    private final Meetings meetings;
    private final MeetingProcedure procedure;
    private final Enterprises enterprises;
    private final Invitations invitations;

    public Inviting(Meetings meetings, MeetingProcedure procedure, Enterprises enterprises, Invitations invitations) {
        this.meetings = meetings;
        this.procedure = procedure;
        this.enterprises = enterprises;
        this.invitations = invitations;
    }

    /** Invites to all meetings that are to come at an instant and have not invited everybody. */
    public Mono<Void> run(Instant now, Cause cause) {
        YearMonth current = procedure.monthAt(now);
        List<String> toCome = Stream.of(current.minusMonths(1), current)
                .flatMap(month -> procedure.toCome(month, now).stream())
                .map(Meeting::id)
                .toList();
        return toCome.isEmpty()
                ? Mono.empty()
                : invitations
                        .complete(toCome)
                        .flatMapMany(
                                complete -> Flux.fromIterable(toCome).filter(meeting -> !complete.contains(meeting)))
                        .concatMap(meetings::find)
                        .filter(meeting -> meeting.minutes() == null)
                        .filter(meeting -> meeting.invitees().contains(KEY_ENTERPRISE))
                        .concatMap(meeting -> invite(meeting, cause))
                        .then();
    }

    private Mono<Void> invite(Meeting meeting, Cause cause) {
        return invitations
                .reached(meeting.id())
                .flatMap(reached -> batch(meeting, reached, cause))
                .expand(batch -> batch.size() < BATCH ? Mono.empty() : batch(meeting, batch.get(BATCH - 1), cause))
                .then();
    }

    private Mono<List<String>> batch(Meeting meeting, String after, Cause cause) {
        int year = meeting.greenChannelDay().getYear();
        return enterprises
                .keyEnterprises(districts(meeting.area()), List.of(year - 1, year), after, BATCH)
                .flatMap(batch -> invitations
                        .invite(meeting, batch, cause)
                        .then(invitations.note(
                                meeting.id(),
                                batch.isEmpty() ? after : batch.get(batch.size() - 1),
                                batch.size() < BATCH))
                        .thenReturn(batch));
    }

    /** What the division codes of an area begin with: a city is all that lies in it. */
    private static String districts(MeetingArea area) {
        return area.level().equals(CITY) ? area.code().substring(0, DIGITS_OF_A_CITY) : area.code();
    }
}
