package io.huiqi.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What inspection-service announces of the meetings on the green channel day (绿色通道日) and the difficulties raised. */
public sealed interface MeetingEvent extends DomainEvent {

    /** Whose meeting it is. */
    Area area();

    /** The code of the area: these events concern no single enterprise, and one meeting's stay in order. */
    @Override
    default String enterprise() {
        return area().code();
    }

    /**
     * The meeting of an area on a green channel day (绿色通道日) is called; the invitation.
     *
     * @param greenChannelDay the day it belongs to, which never moves
     * @param date the local day it is held on
     * @param recordBy the last local day to record it
     * @param invitees roles, such as {@code chief-service-officer}
     */
    record GreenChannelMeetingScheduled(
            String meeting,
            Area area,
            LocalDate greenChannelDay,
            LocalDate date,
            LocalDate recordBy,
            String policy,
            List<String> invitees)
            implements MeetingEvent {}

    /**
     * A key enterprise (重点企业) of the area is invited to its meeting; once for each meeting. Unlike the others it concerns one
     * enterprise, which is its key.
     *
     * @param date the local day the meeting is held on, moved from the green channel day where that is a day off
     */
    record KeyEnterpriseInvited(String enterprise, String meeting, Area area, LocalDate greenChannelDay, LocalDate date)
            implements MeetingEvent {}

    /**
     * A meeting was held and recorded.
     *
     * @param difficulties how many were raised; each is a {@link DifficultyRaised} of its own
     */
    record GreenChannelMeetingHeld(
            String meeting, Area area, LocalDate heldOn, String place, List<Attendance> attendance, int difficulties)
            implements MeetingEvent {}

    /** A meeting was not recorded in time; a reminder, once. */
    record GreenChannelMeetingOverdue(String meeting, Area area, LocalDate date, LocalDate recordBy)
            implements MeetingEvent {}

    /**
     * A problem was raised at a meeting and is to be solved.
     *
     * @param difficulty its id, the same whenever it is announced
     * @param raisedBy unified social credit code, when it is one enterprise's own problem
     * @param department the department responsible
     */
    record DifficultyRaised(
            String difficulty,
            String meeting,
            Area area,
            @Nullable String raisedBy,
            String subject,
            String description,
            String department)
            implements MeetingEvent {}

    /**
     * Where a meeting is held.
     *
     * @param code administrative division code, six digits
     * @param level {@code city}, {@code county} or {@code zone}
     */
    record Area(String code, String name, String level) {}

    /** How many people of a role came. */
    record Attendance(String role, int count) {}
}
