package io.huiqi.inspection.web;

import io.huiqi.inspection.calendar.MonthCalendar;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.meeting.Meeting;
import java.util.List;
import java.util.Map;

/**
 * What a calendar shows of one or more months.
 *
 * @param visits by their start, of those the reader may see
 * @param moreVisits whether there are more than are shown
 * @param names of the enterprises visited that are known, by code
 */
record CalendarContent(
        List<MonthCalendar> months,
        List<Meeting> meetings,
        List<Inspection> visits,
        boolean moreVisits,
        Map<String, String> names) {}
