package io.huiqi.inspection.meeting;

import io.huiqi.events.MeetingEvent;
import io.huiqi.events.MeetingEvent.DifficultyRaised;
import io.huiqi.events.MeetingEvent.GreenChannelMeetingHeld;
import io.huiqi.events.MeetingEvent.GreenChannelMeetingOverdue;
import io.huiqi.events.MeetingEvent.GreenChannelMeetingScheduled;
import io.huiqi.inspection.policy.GreenChannelDay;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.policy.MeetingArea;
import io.huiqi.inspection.policy.MeetingRules;
import io.huiqi.inspection.policy.MeetingRules.Shift;
import io.huiqi.inspection.workday.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** When meetings are held by the policy in force (clause 20-6), and how they are recorded. */
public final class MeetingProcedure {

    private final InspectionPolicies policies;
    private final WorkingDays workingDays;

    public MeetingProcedure(InspectionPolicies policies, WorkingDays workingDays) {
        this.policies = policies;
        this.workingDays = workingDays;
    }

    /** The local month at an instant. */
    public YearMonth monthAt(Instant now) {
        return YearMonth.from(dayAt(now));
    }

    /** The meetings of a month; none before its green channel day begins, or where the city calls none. */
    public List<Meeting> due(YearMonth month, Instant now) {
        InspectionPolicy policy = policies.inForceOn(month.atDay(1));
        GreenChannelDay day = policy.greenChannelDay();
        MeetingRules rules = day == null ? null : day.meetings();
        if (day == null || rules == null) {
            return List.of();
        }
        LocalDate on = month.atDay(day.dayOfMonth());
        if (dayAt(now).isBefore(on) || on.isBefore(policy.validFrom())) {
            return List.of();
        }
        return rules.areas().stream()
                .map(area -> meeting(on, area, rules, policy.id()))
                .toList();
    }

    /** Those of the due meetings of a month that are called for a day which is not over. */
    List<Meeting> toCome(YearMonth month, Instant now) {
        LocalDate today = dayAt(now);
        return due(month, now).stream()
                .filter(meeting -> !meeting.date().isBefore(today))
                .toList();
    }

    /** What others hear when a meeting is called; the invitation. */
    public MeetingEvent invitation(Meeting meeting) {
        return new GreenChannelMeetingScheduled(
                meeting.id(),
                meeting.eventArea(),
                meeting.greenChannelDay(),
                meeting.date(),
                meeting.recordBy(),
                meeting.policy(),
                meeting.invitees());
    }

    /** Records a meeting that was held; the same record once more changes nothing. */
    public MeetingStep record(Meeting meeting, Minutes minutes, Instant now) {
        Minutes earlier = meeting.minutes();
        if (earlier != null) {
            return earlier.equals(minutes)
                    ? new MeetingStep.Unchanged(meeting)
                    : new MeetingStep.Barred("already-recorded", "Another record of this meeting exists.");
        }
        if (minutes.heldOn().isBefore(meeting.greenChannelDay())) {
            return new MeetingStep.Barred("held-too-early", "A meeting is not held before its green channel day.");
        }
        if (minutes.heldOn().isAfter(dayAt(now))) {
            return new MeetingStep.Barred("held-in-the-future", "Only a meeting that was held is recorded.");
        }
        List<MeetingEvent> events = recordOf(meeting, minutes);
        return new MeetingStep.Taken(meeting.recorded(minutes, events.size()), events);
    }

    /** Reminds of a meeting not recorded in time, once. */
    public MeetingStep passDeadline(Meeting meeting, Instant now) {
        Instant deadline = meeting.nextDeadline();
        if (deadline == null || now.isBefore(deadline)) {
            return new MeetingStep.Unchanged(meeting);
        }
        return new MeetingStep.Taken(
                meeting.reminded(),
                List.of(new GreenChannelMeetingOverdue(
                        meeting.id(), meeting.eventArea(), meeting.date(), meeting.recordBy())));
    }

    private Meeting meeting(LocalDate on, MeetingArea area, MeetingRules rules, String policy) {
        LocalDate date =
                rules.shift() == Shift.NEXT_WORKDAY && !workingDays.isWorkingDay(on) ? workingDays.after(on, 1) : on;
        LocalDate recordBy = workingDays.after(date, rules.recordWorkingDays());
        return new Meeting(
                YearMonth.from(on) + "-" + area.code(),
                area,
                on,
                date,
                recordBy,
                policy,
                rules.invitees(),
                recordBy.plusDays(1).atStartOfDay(policies.zone()).toInstant(),
                null,
                1);
    }

    private static List<MeetingEvent> recordOf(Meeting meeting, Minutes minutes) {
        List<MeetingEvent> events = new ArrayList<>();
        events.add(new GreenChannelMeetingHeld(
                meeting.id(),
                meeting.eventArea(),
                minutes.heldOn(),
                minutes.place(),
                minutes.attendance().stream()
                        .map(each -> new MeetingEvent.Attendance(each.role(), each.count()))
                        .toList(),
                minutes.difficulties().size()));
        for (Difficulty each : minutes.difficulties()) {
            events.add(new DifficultyRaised(
                    meeting.id() + "-" + events.size(),
                    meeting.id(),
                    meeting.eventArea(),
                    each.enterprise(),
                    each.subject(),
                    each.description(),
                    each.department()));
        }
        return events;
    }

    private LocalDate dayAt(Instant now) {
        return LocalDate.ofInstant(now, policies.zone());
    }
}
