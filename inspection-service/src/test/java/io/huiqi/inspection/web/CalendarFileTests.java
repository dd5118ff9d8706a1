package io.huiqi.inspection.web;

import static io.huiqi.inspection.policy.PolicyFixtures.jiaozuo;
import static io.huiqi.inspection.policy.PolicyFixtures.policies;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.huiqi.inspection.calendar.MonthCalendar;
import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.inspection.policy.MeetingArea;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 11, 1);

    @Test
    void aMeetingKeepsItsIdentityAndRaisesItsSequenceWithEachChange() {
        VEvent called = meeting(1);
        VEvent recorded = meeting(3);

        assertThat(called.getUid().getValue()).isEqualTo(recorded.getUid().getValue());
        assertThat(called.getSequence().getValue()).isEqualTo(1);
        assertThat(recorded.getSequence().getValue()).isEqualTo(3);
        assertThat(called.getTransparency().isTransparent()).isTrue();
    }

    @Test
    void theSameMonthIsWrittenInTheSameBytes() {
        assertThat(text(1)).isEqualTo(text(1)).isNotEqualTo(text(2));
    }

    @Test
    void everyEntryIsStampedAndConfirmed() {
        assertThat(Biweekly.parse(text(1)).first().getEvents()).hasSize(3).allSatisfy(event -> {
            assertThat(event.getDateTimeStamp()).isNotNull();
            assertThat(event.getStatus().isConfirmed()).isTrue();
        });
    }

    private static VEvent meeting(long sequence) {
        return Biweekly.parse(text(sequence)).first().getEvents().get(2);
    }

    private static String text(long sequence) {
        Meeting meeting = new Meeting(
                "2020-11-410800",
                new MeetingArea("410800", "焦作市", "city"),
                FIRST,
                FIRST.plusDays(1),
                FIRST.plusDays(4),
                "jiaozuo-2020-17",
                List.of("key-enterprise"),
                null,
                null,
                sequence);
        CalendarContent content = new CalendarContent(
                List.of(MonthCalendar.of(YearMonth.from(FIRST), policies(jiaozuo()))),
                List.of(meeting),
                List.of(),
                false,
                Map.of());
        return new CalendarFile(content, policies(jiaozuo()), new CalendarTexts(Locale.CHINESE)).text();
    }
}
