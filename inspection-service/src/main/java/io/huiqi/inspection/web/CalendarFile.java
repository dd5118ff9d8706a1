package io.huiqi.inspection.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.huiqi.inspection.calendar.CalendarDay;
import io.huiqi.inspection.calendar.DayRun;
import io.huiqi.inspection.calendar.MonthCalendar;
import io.huiqi.inspection.meeting.Meeting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** A month as an iCalendar file (RFC 5545) of all-day entries that do not make anybody busy. */
record CalendarFile(MonthCalendar calendar, List<Meeting> meetings, Locale locale, Instant now) {

    String text() {
        ICalendar file = new ICalendar();
        file.setProductId("-//Huiqi//Inspection calendar//EN");
        file.setName(quietDays());
        calendar.quietRuns().forEach(run -> file.addEvent(entry("quiet-" + run.first(), run, quietDays())));
        calendar.days().stream()
                .filter(CalendarDay::greenChannel)
                .map(day -> new DayRun(day.date(), day.date()))
                .forEach(day -> file.addEvent(entry("green-channel-" + day.first(), day, greenChannelDay())));
        meetings.forEach(meeting -> file.addEvent(entry(meeting)));
        return Biweekly.write(file).go();
    }

    private VEvent entry(Meeting meeting) {
        DayRun day = new DayRun(meeting.date(), meeting.date());
        String summary = meeting() + meeting.area().name();
        return entry("meeting-" + meeting.id(), day, summary);
    }

    private VEvent entry(String id, DayRun run, String summary) {
        VEvent entry = new VEvent();
        entry.setUid(id + "@inspections.huiqi.io");
        entry.setDateTimeStamp(Date.from(now));
        entry.setDateStart(date(run.first()));
        entry.setDateEnd(date(run.last().plusDays(1)));
        entry.setSummary(summary);
        entry.setTransparency(true);
        return entry;
    }

    private String quietDays() {
        return isEnglish() ? "Enterprise quiet days" : "企业宁静日";
    }

    private String greenChannelDay() {
        return isEnglish() ? "Green channel day" : "绿色通道日";
    }

    private String meeting() {
        return isEnglish() ? "Green channel meeting: " : "绿色通道座谈会：";
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
