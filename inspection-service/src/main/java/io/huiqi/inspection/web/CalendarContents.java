package io.huiqi.inspection.web;

import io.huiqi.inspection.calendar.MonthCalendar;
import io.huiqi.inspection.enterprise.Enterprises;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.inspection.Visits;
import io.huiqi.inspection.inspection.Visits.Wanted;
import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.inspection.policy.InspectionPolicies;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collects what a calendar shows. */
@Component
class CalendarContents {

    private static final int VISITS = 2000;

    private final InspectionPolicies policies;
    private final Months months;
    private final Visits visits;
    private final Enterprises enterprises;

    CalendarContents(InspectionPolicies policies, Months months, Visits visits, Enterprises enterprises) {
        this.policies = policies;
        this.months = months;
        this.visits = visits;
        this.enterprises = enterprises;
    }

    /** The months from {@code first} to {@code last}, with visits of an enterprise or department, or with all. */
    Mono<CalendarContent> withVisits(
            YearMonth first, YearMonth last, @Nullable String enterprise, @Nullable String department) {
        Wanted wanted = new Wanted(startOf(first), startOf(last.plusMonths(1)), enterprise, department);
        return visits.during(wanted, VISITS + 1)
                .collectList()
                .flatMap(found -> Mono.zip(
                        meetings(first, last),
                        names(found),
                        (meetings, names) -> content(first, last, meetings, found, names)));
    }

    /** One month without any visit: what everybody may see. */
    Mono<CalendarContent> withoutVisits(YearMonth month) {
        return meetings(month, month).map(meetings -> content(month, month, meetings, List.of(), Map.of()));
    }

    private Mono<Map<String, String>> names(List<Inspection> found) {
        return enterprises.names(found.stream().map(Inspection::enterprise).collect(Collectors.toSet()));
    }

    private CalendarContent content(
            YearMonth first,
            YearMonth last,
            List<Meeting> meetings,
            List<Inspection> found,
            Map<String, String> names) {
        return new CalendarContent(
                months(first, last)
                        .map(month -> MonthCalendar.of(month, policies))
                        .toList(),
                meetings,
                found.subList(0, Math.min(found.size(), VISITS)),
                found.size() > VISITS,
                names);
    }

    private Mono<List<Meeting>> meetings(YearMonth first, YearMonth last) {
        return Flux.fromStream(() -> months(first, last))
                .concatMap(months::meetingsOf)
                .collectList();
    }

    private Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(policies.zone()).toInstant();
    }

    private static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }
}
