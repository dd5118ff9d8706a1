package io.huiqi.inspection.web;

import static io.huiqi.kit.problem.Checks.present;

import io.huiqi.inspection.meeting.Meeting;
import io.huiqi.inspection.meeting.Meetings;
import io.huiqi.inspection.policy.GreenChannelDay;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.kit.problem.Checks;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The month that a request asks about, and the meetings of its green channel day. */
@Component
class Months {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final InspectionPolicies policies;
    private final Meetings meetings;
    private final Clock clock;

    Months(InspectionPolicies policies, Meetings meetings, Clock clock) {
        this.policies = policies;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The month in the query, or this one where none is; ends the request with 422 unless it is a month we can tell of. */
    YearMonth read(@Nullable String month) {
        Checks checks = new Checks();
        YearMonth read = read(checks, month);
        checks.throwIfAny();
        return present(read);
    }

    /** The same, noting an error instead. */
    @Nullable
    YearMonth read(Checks checks, @Nullable String month) {
        if (month == null) {
            return current();
        }
        YearMonth read =
                checks.parse("?month", month, "invalid-month", "must be a month such as 2020-09", YearMonth::parse);
        if (read != null && (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR)) {
            checks.error("?month", "year-out-of-range", "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return read;
    }

    /** The month it is in the city. */
    YearMonth current() {
        return YearMonth.now(clock.withZone(policies.zone()));
    }

    /** By the code of their area; none where the policy of the month has no green channel day. */
    Flux<Meeting> meetingsOf(YearMonth month) {
        GreenChannelDay day = policies.inForceOn(month.atDay(1)).greenChannelDay();
        return day == null ? Flux.empty() : meetings.of(month.atDay(day.dayOfMonth()));
    }
}
