package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.InspectionPolicy;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.proposal.Words;
import io.huiqi.inspection.rule.Reason;
import io.huiqi.inspection.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision as clients see it.
 *
 * @param policy the version of the policy that decided
 * @param fileWithinWorkingDays for an emergency: within how many working days afterwards it must be filed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        String outcome,
        String reason,
        String clause,
        String text,
        String policy,
        List<LocalDate> blockingDays,
        @Nullable IntervalView alternative,
        @Nullable Integer fileWithinWorkingDays,
        List<DayView> days) {

    static DecisionView of(Decision decision, InspectionPolicies policies, Locale locale) {
        Verdict decisive = decision.decisive();
        Visit alternative = decision.alternative();
        return new DecisionView(
                Words.of(decision.outcome()),
                decisive.reason().name(),
                decisive.clause(),
                ReasonTexts.of(decisive.reason(), locale),
                decisive.policy(),
                decision.blockingDays(),
                alternative == null ? null : IntervalView.of(alternative, policies.zone()),
                filing(decisive, policies.inForceOn(decisive.date())),
                decision.days().stream().map(DayView::of).toList());
    }

    private static @Nullable Integer filing(Verdict decisive, InspectionPolicy policy) {
        return decisive.reason() == Reason.EMERGENCY ? policy.notice().emergencyFilingWorkingDays() : null;
    }

    /** Half-open, in the city's own offset. */
    record IntervalView(String start, String end) {

        private static IntervalView of(Visit visit, ZoneId zone) {
            return new IntervalView(rfc3339(visit.start(), zone), rfc3339(visit.end(), zone));
        }

        private static String rfc3339(Instant instant, ZoneId zone) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, zone));
        }
    }

    /** One touched local day. */
    record DayView(LocalDate date, String zone, boolean greenChannel, String outcome, String reason, String clause) {

        private static DayView of(Verdict day) {
            return new DayView(
                    day.date(),
                    Words.of(day.zone()),
                    day.greenChannel(),
                    Words.of(day.outcome()),
                    day.reason().name(),
                    day.clause());
        }
    }
}
