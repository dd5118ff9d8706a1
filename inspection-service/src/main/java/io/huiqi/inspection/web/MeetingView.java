package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.inspection.meeting.Minutes;
import io.huiqi.inspection.policy.MeetingArea;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingView(
        String id,
        MeetingArea area,

        @Schema(description = "The day it belongs to; never moves")
        LocalDate greenChannelDay,

        @Schema(description = "The day it is called for") LocalDate date,

        LocalDate recordBy,
        String policy,
        List<String> invitees,
        boolean held,

        @Schema(description = "How many key enterprises of the area were invited so far; absent before the first")
        @Nullable
        Long invited,

        @Nullable Minutes minutes) {

    /** @param whole whether the caller may read the minutes, in which enterprises are named */
    static MeetingView of(Meeting meeting, boolean whole) {
        return of(meeting, whole, null);
    }

    /** With how many were invited; null where it is not known. */
    static MeetingView of(Meeting meeting, boolean whole, @Nullable Long invited) {
        return new MeetingView(
                meeting.id(),
                meeting.area(),
                meeting.greenChannelDay(),
                meeting.date(),
                meeting.recordBy(),
                meeting.policy(),
                meeting.invitees(),
                meeting.minutes() != null,
                invited,
                whole ? meeting.minutes() : null);
    }
}
