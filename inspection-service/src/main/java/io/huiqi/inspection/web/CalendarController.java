package io.huiqi.inspection.web;

import io.huiqi.inspection.calendar.MonthCalendar;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which days of a month are quiet, and which meetings it has. */
@RestController
@Tag(name = "Calendar")
class CalendarController {

    private static final String PATH = "/api/v1/inspection-calendar";
    private static final String ICALENDAR = "text/calendar;charset=UTF-8";

    private final InspectionPolicies policies;
    private final Months months;
    private final Clock clock;

    CalendarController(InspectionPolicies policies, Months months, Clock clock) {
        this.policies = policies;
        this.months = months;
        this.clock = clock;
    }

    @Operation(summary = "The quiet days, the green channel day and its meetings; without a month, of this one")
    @GetMapping(PATH)
    Mono<CalendarView> calendar(@RequestParam(required = false) @Nullable String month) {
        YearMonth wanted = months.read(month);
        return months.meetingsOf(wanted)
                .collectList()
                .map(meetings -> CalendarView.of(MonthCalendar.of(wanted, policies), policies.zone(), meetings));
    }

    @Operation(summary = "The same month as an iCalendar file")
    @GetMapping(path = PATH + ".ics", produces = ICALENDAR)
    Mono<String> file(@RequestParam(required = false) @Nullable String month, Locale locale) {
        YearMonth wanted = months.read(month);
        return months.meetingsOf(wanted)
                .collectList()
                .map(meetings ->
                        new CalendarFile(MonthCalendar.of(wanted, policies), meetings, locale, clock.instant()).text());
    }
}
