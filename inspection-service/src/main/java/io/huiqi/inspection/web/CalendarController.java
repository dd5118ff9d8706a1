package io.huiqi.inspection.web;

import io.huiqi.kit.problem.Checks;
import io.huiqi.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which days of a month are quiet, which meetings it has, and which visits of those the caller may see. */
@RestController
@Tag(name = "Calendar")
class CalendarController {

    static final String PATH = "/api/v1/inspection-calendar";
    private static final int NAME_LIMIT = 200;

    private final CalendarContents contents;
    private final CalendarAnswers answers;
    private final Months months;

    CalendarController(CalendarContents contents, CalendarAnswers answers, Months months) {
        this.contents = contents;
        this.answers = answers;
        this.months = months;
    }

    @Operation(summary = "The quiet days, meetings and visits of a month; without a month, of this one")
    @GetMapping(PATH)
    Mono<ResponseEntity<CalendarView>> calendar(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String department,
            Caller caller) {
        YearMonth wanted = read(month, enterprise, department);
        return contents.withVisits(wanted, wanted, caller.limitTo(enterprise), department)
                .map(answers::view);
    }

    @Operation(
            summary = "The same month as an iCalendar file",
            description = "An official who names neither enterprise nor department gets no visits in the file, unless"
                    + " visits=true asks for those of everybody.")
    @GetMapping(path = PATH + ".ics", produces = CalendarAnswers.ICALENDAR)
    Mono<ResponseEntity<String>> file(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "false") boolean visits,
            Caller caller,
            Locale locale) {
        YearMonth wanted = read(month, enterprise, department);
        String limit = caller.limitTo(enterprise);
        boolean withVisits = visits || limit != null || department != null;
        return (withVisits ? contents.withVisits(wanted, wanted, limit, department) : contents.withoutVisits(wanted))
                .map(content -> answers.file(content, locale));
    }

    private YearMonth read(@Nullable String month, @Nullable String enterprise, @Nullable String department) {
        Checks checks = new Checks();
        YearMonth wanted = months.read(checks, month);
        if (enterprise != null) {
            checks.uscc("?enterprise", enterprise);
        }
        checks.optionalText("?department", department, NAME_LIMIT);
        checks.throwIfAny();
        return Checks.present(wanted);
    }
}
