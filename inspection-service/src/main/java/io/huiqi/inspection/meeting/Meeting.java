package io.huiqi.inspection.meeting;

import io.huiqi.events.MeetingEvent;
import io.huiqi.inspection.policy.MeetingArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meeting of one area in one month.
 *
 * @param id month and area, such as {@code 2020-10-410800}, so that there is only one
 * @param greenChannelDay the day it belongs to, which never moves
 * @param date the day it is called for
 * @param recordBy the last local day to record it
 * @param policy the policy version it follows
 * @param invitees roles
 * @param nextDeadline the end of {@code recordBy}; null once it was recorded or reminded of
 * @param sequence how many events it has caused
 */
public record Meeting(
        String id,
        MeetingArea area,
        LocalDate greenChannelDay,
        LocalDate date,
        LocalDate recordBy,
        String policy,
        List<String> invitees,
        @Nullable Instant nextDeadline,
        @Nullable Minutes minutes,
        long sequence) {

    public Meeting {
        invitees = List.copyOf(invitees);
    }

    Meeting recorded(Minutes record, int events) {
        return next(null, record, sequence + events);
    }

    Meeting reminded() {
        return next(null, minutes, sequence + 1);
    }

    /** Its area as others hear of it. */
    public MeetingEvent.Area eventArea() {
        return new MeetingEvent.Area(area.code(), area.name(), area.level());
    }

    private Meeting next(@Nullable Instant deadline, @Nullable Minutes record, long events) {
        return new Meeting(id, area, greenChannelDay, date, recordBy, policy, invitees, deadline, record, events);
    }
}
