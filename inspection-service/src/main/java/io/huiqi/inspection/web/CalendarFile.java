package io.huiqi.inspection.web;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.huiqi.inspection.calendar.CalendarDay;
import io.huiqi.inspection.calendar.DayRun;
import io.huiqi.inspection.calendar.MonthCalendar;
import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.inspection.policy.InspectionPolicies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/**
 * Months as an iCalendar file (RFC 5545, 7986). Quiet days and meetings are entries of whole days that make nobody busy;
 * visits have their hour, in UTC. The same state is written in the same bytes: stamps are those of the last change.
 */
record CalendarFile(CalendarContent content, InspectionPolicies policies, CalendarTexts texts) {

    private static final String REFRESH = "PT1H";

    String text() {
        ICalendar file = new ICalendar();
        file.setProductId("-//Huiqi//Inspection calendar//EN");
        file.setName(texts.calendar());
        file.addExperimentalProperty("X-WR-CALNAME", texts.calendar());
        file.addExperimentalProperty("X-WR-TIMEZONE", policies.zone().getId());
        file.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        file.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        content.months().forEach(month -> addDays(file, month));
        content.meetings().forEach(meeting -> file.addEvent(entry(meeting)));
        content.visits()
                .forEach(visit -> file.addEvent(
                        new VisitEntry(visit, content.names().getOrDefault(visit.enterprise(), ""), texts).entry()));
        return LineFolding.fold(Biweekly.write(file).foldLines(false).go());
    }

    private void addDays(ICalendar file, MonthCalendar month) {
        month.quietRuns().forEach(run -> file.addEvent(day("quiet-" + run.first(), run, texts.quietDays())));
        month.days().stream()
                .filter(CalendarDay::greenChannel)
                .map(day -> new DayRun(day.date(), day.date()))
                .forEach(day -> file.addEvent(day("green-channel-" + day.first(), day, texts.greenChannelDay())));
    }

    private VEvent entry(Meeting meeting) {
        DayRun day = new DayRun(meeting.date(), meeting.date());
        Instant called = meeting.greenChannelDay().atStartOfDay(policies.zone()).toInstant();
        VEvent entry = entry(
                "meeting-" + meeting.id(), day, texts.meeting() + meeting.area().name(), called);
        entry.setSequence(Math.toIntExact(meeting.sequence()));
        return entry;
    }

    /** Such a day changes with the policy only, so it is as old as the version of the policy it follows. */
    private VEvent day(String id, DayRun run, String summary) {
        LocalDate since = policies.inForceOn(run.first()).validFrom();
        return entry(id, run, summary, since.atStartOfDay(policies.zone()).toInstant());
    }

    private static VEvent entry(String id, DayRun run, String summary, Instant changed) {
        VEvent entry = new VEvent();
        entry.setUid(id + "@inspections.huiqi.io");
        entry.setDateTimeStamp(Date.from(changed));
        entry.setLastModified(Date.from(changed));
        entry.setDateStart(date(run.first()));
        entry.setDateEnd(date(run.last().plusDays(1)));
        entry.setSummary(summary);
        entry.setStatus(Status.confirmed());
        entry.setTransparency(true);
        return entry;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
