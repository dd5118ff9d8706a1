package io.huiqi.inspection.web;

import io.huiqi.inspection.meeting.Invitations;
import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.inspection.meeting.MeetingProcedure;
import io.huiqi.inspection.meeting.MeetingStep;
import io.huiqi.inspection.meeting.MeetingStep.Barred;
import io.huiqi.inspection.meeting.MeetingStep.Taken;
import io.huiqi.inspection.meeting.MeetingStep.Unchanged;
import io.huiqi.inspection.meeting.Meetings;
import io.huiqi.inspection.meeting.Minutes;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.problem.Problem;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The meetings of the green channel day and their minutes. */
@RestController
@Tag(name = "Green channel meetings")
class MeetingController {

    private static final String PATH = "/api/v1/green-channel-meetings";

    private final Meetings meetings;
    private final Invitations invitations;
    private final MeetingProcedure procedure;
    private final Months months;
    private final Clock clock;

    MeetingController(
            Meetings meetings, Invitations invitations, MeetingProcedure procedure, Months months, Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.procedure = procedure;
        this.months = months;
        this.clock = clock;
    }

    @Operation(summary = "The meetings of a month; without a month, of this one")
    @GetMapping(PATH)
    Mono<MeetingList> list(@RequestParam(required = false) @Nullable String month, Caller caller) {
        return months.meetingsOf(months.read(month))
                .collectList()
                .flatMap(found -> invitations
                        .invited(found.stream().map(Meeting::id).toList())
                        .map(invited -> found.stream()
                                .map(meeting ->
                                        MeetingView.of(meeting, caller.enterprise() == null, invited.get(meeting.id())))
                                .toList()))
                .map(MeetingList::new);
    }

    @Operation(summary = "One meeting; its minutes are for officials")
    @GetMapping(PATH + "/{id}")
    Mono<MeetingView> one(@PathVariable String id, Caller caller) {
        return meetings.find(id)
                .flatMap(meeting -> view(meeting, caller.enterprise() == null))
                .switchIfEmpty(Found.orNotFound("meeting"));
    }

    @Operation(summary = "Record a meeting that was held; each difficulty is announced once")
    @PostMapping(PATH + "/{id}/minutes")
    Mono<MeetingView> record(@PathVariable String id, @RequestBody MinutesBody body, Caller caller, Cause cause) {
        Officials.require(caller);
        Minutes minutes = body.read();
        Instant now = clock.instant();
        return meetings.change(id, meeting -> procedure.record(meeting, minutes, now), cause)
                .flatMap(this::answer)
                .switchIfEmpty(Found.orNotFound("meeting"));
    }

    private Mono<MeetingView> view(Meeting meeting, boolean whole) {
        return invitations
                .invited(List.of(meeting.id()))
                .map(invited -> MeetingView.of(meeting, whole, invited.get(meeting.id())));
    }

    private Mono<MeetingView> answer(MeetingStep step) {
        if (step instanceof Taken taken) {
            return view(taken.meeting(), true);
        }
        if (step instanceof Unchanged unchanged) {
            return view(unchanged.meeting(), true);
        }
        Barred barred = (Barred) step;
        throw new Problem(HttpStatus.CONFLICT, barred.reason(), barred.detail()).asException();
    }

    record MeetingList(List<MeetingView> items) {}
}
