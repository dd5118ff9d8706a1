package io.huiqi.inspection.policy;

import java.util.HashSet;
import java.util.List;

/**
 * Who meets on the green channel day and by when the meeting must be recorded.
 *
 * @param shift what becomes of a meeting whose day is a day off
 * @param recordWorkingDays working days after the meeting's day within which it is recorded
 * @param invitees roles, such as {@code chief-service-officer}
 * @param areas each holds one meeting a month
 */
public record MeetingRules(Shift shift, int recordWorkingDays, List<String> invitees, List<MeetingArea> areas) {

    public MeetingRules {
        invitees = List.copyOf(invitees);
        areas = List.copyOf(areas);
        if (recordWorkingDays < 0 || areas.isEmpty() || invitees.isEmpty()) {
            throw new IllegalArgumentException("meetings need areas, invitees and a period of zero or more days");
        }
        if (new HashSet<>(areas.stream().map(MeetingArea::code).toList()).size() != areas.size()) {
            throw new IllegalArgumentException("the code of an area occurs once");
        }
    }

    /** What becomes of a meeting whose day is a day off; the green channel day itself never moves. */
    public enum Shift {
        NONE,
        NEXT_WORKDAY
    }
}
