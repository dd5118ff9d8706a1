package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.calendar.MonthCalendar;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.kit.problem.Checks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which days of a month are quiet. */
@RestController
@Tag(name = "Calendar")
class CalendarController {

    private static final String PATH = "/api/v1/inspection-calendar";
    private static final String ICALENDAR = "text/calendar;charset=UTF-8";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final InspectionPolicies policies;
    private final Clock clock;

    CalendarController(InspectionPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Operation(summary = "The quiet days and the green channel day of a month; without a month, of this one")
    @GetMapping(PATH)
    CalendarView calendar(@RequestParam(required = false) @Nullable String month) {
        return CalendarView.of(MonthCalendar.of(read(month), policies), policies.zone());
    }

    @Operation(summary = "The same month as an iCalendar file")
    @GetMapping(path = PATH + ".ics", produces = ICALENDAR)
    String file(@RequestParam(required = false) @Nullable String month, Locale locale) {
        return new CalendarFile(MonthCalendar.of(read(month), policies), locale, clock.instant()).text();
    }

    private YearMonth read(@Nullable String month) {
        if (month == null) {
            return YearMonth.now(clock.withZone(policies.zone()));
        }
        Checks checks = new Checks();
        YearMonth read =
                checks.parse("?month", month, "invalid-month", "must be a month such as 2020-09", YearMonth::parse);
        if (read != null && (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR)) {
            checks.error("?month", "year-out-of-range", "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        checks.throwIfAny();
        return present(read);
    }
}
