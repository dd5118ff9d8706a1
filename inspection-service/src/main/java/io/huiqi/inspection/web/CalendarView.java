package io.huiqi.inspection.web;

import io.huiqi.inspection.calendar.CalendarDay;
import io.huiqi.inspection.calendar.MonthCalendar;
import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.inspection.proposal.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** A month as clients see it; {@code timeZone} says whose days they are. */
record CalendarView(YearMonth month, String timeZone, List<DayView> days, List<MeetingView> meetings) {

    /** Without the minutes of the meetings, in which enterprises are named. */
    static CalendarView of(MonthCalendar calendar, ZoneId zone, List<Meeting> meetings) {
        return new CalendarView(
                calendar.month(),
                zone.getId(),
                calendar.days().stream().map(DayView::of).toList(),
                meetings.stream().map(meeting -> MeetingView.of(meeting, false)).toList());
    }

    /** One local day and the version of the policy it is judged by. */
    record DayView(LocalDate date, String zone, boolean greenChannel, String policy) {

        private static DayView of(CalendarDay day) {
            return new DayView(day.date(), Words.of(day.zone()), day.greenChannel(), day.policy());
        }
    }
}
