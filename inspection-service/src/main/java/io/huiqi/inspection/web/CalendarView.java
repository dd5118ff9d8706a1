package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.calendar.CalendarDay;
import io.huiqi.inspection.calendar.MonthCalendar;
import io.huiqi.inspection.inspection.Inspection;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.inspection.web.InspectionView.DepartmentView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month as clients see it; {@code timeZone} says whose days they are.
 *
 * @param moreVisits true where not all fit; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarView(
        YearMonth month,
        String timeZone,
        List<DayView> days,
        List<MeetingView> meetings,
        List<VisitView> visits,
        @Nullable Boolean moreVisits) {

    /** Without the minutes of the meetings, in which enterprises are named. */
    static CalendarView of(CalendarContent content, InspectionPolicies policies) {
        MonthCalendar calendar = content.months().get(0);
        Times times = new Times(policies.zone());
        return new CalendarView(
                calendar.month(),
                policies.zone().getId(),
                calendar.days().stream().map(DayView::of).toList(),
                content.meetings().stream()
                        .map(meeting -> MeetingView.of(meeting, false))
                        .toList(),
                content.visits().stream()
                        .map(visit -> VisitView.of(visit, content.names().get(visit.enterprise()), times))
                        .toList(),
                content.moreVisits() ? true : null);
    }

    /** One local day and the version of the policy it is judged by. */
    record DayView(LocalDate date, String zone, boolean greenChannel, String policy) {

        private static DayView of(CalendarDay day) {
            return new DayView(day.date(), Words.of(day.zone()), day.greenChannel(), day.policy());
        }
    }

    /**
     * A visit, also one that was denied.
     *
     * @param enterpriseName as the registry last told; null while it has not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VisitView(
            String inspection,
            String status,
            String enterprise,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String enterpriseName,

            DepartmentView department,
            String kind,
            String category,
            String start,
            String end,
            @Nullable String jointVisit) {

        private static VisitView of(Inspection inspection, @Nullable String name, Times times) {
            Proposal proposal = inspection.proposal();
            return new VisitView(
                    inspection.id(),
                    inspection.status().name(),
                    inspection.enterprise(),
                    name,
                    DepartmentView.of(proposal.department()),
                    Words.of(proposal.kind()),
                    Words.of(proposal.category()),
                    times.of(proposal.visit().start()),
                    times.of(proposal.visit().end()),
                    inspection.jointVisit());
        }
    }
}
