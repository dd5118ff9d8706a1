package io.huiqi.inspection.ledger;

import io.huiqi.inspection.check.Decision;
import io.huiqi.inspection.check.InspectionCheck;
import io.huiqi.inspection.proposal.Proposal;
import io.huiqi.inspection.proposal.Visit;
import io.huiqi.inspection.quiet.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the time of a joint visit: as long as the longest of its visits, allowed to all, on no quiet day. */
final class CommonTime {

    private final InspectionCheck check;
    private final ZoneId zone;

    CommonTime(InspectionCheck check, ZoneId zone) {
        this.check = check;
        this.zone = zone;
    }

    /** Keeps the time there is while it suits all; else one of the times asked for, else the first day that does. */
    @Nullable
    Visit find(@Nullable Visit current, List<Proposal> proposals, LocalDate first, LocalDate last, Instant now) {
        Visit longest = proposals.stream()
                .map(Proposal::visit)
                .max(Comparator.comparing(Visit::length))
                .orElseThrow();
        Duration length = longest.length();
        Stream<Visit> kept = current != null && current.length().equals(length) ? Stream.of(current) : Stream.empty();
        Stream<Instant> asked =
                proposals.stream().map(each -> each.visit().start()).sorted();
        ZonedDateTime hour = longest.start().atZone(zone);
        Stream<Instant> days =
                first.datesUntil(last.plusDays(1)).map(day -> hour.with(day).toInstant());
        Stream<Visit> tried = Stream.of(Stream.of(longest.start()), asked, days)
                .flatMap(starts -> starts)
                .map(start -> new Visit(start, start.plus(length)));
        return Stream.concat(kept, tried)
                .filter(visit -> visit.start().isAfter(now))
                .filter(visit -> isWithin(visit, first, last))
                .filter(visit -> proposals.stream().allMatch(each -> suits(each, visit)))
                .findFirst()
                .orElse(null);
    }

    private boolean isWithin(Visit visit, LocalDate first, LocalDate last) {
        List<LocalDate> days = visit.days(zone);
        return !days.get(0).isBefore(first) && !days.get(days.size() - 1).isAfter(last);
    }

    /** Whether the visit would be allowed then, now or with the consents that it lacks anyway. */
    private boolean suits(Proposal proposal, Visit visit) {
        Decision decision = check.decide(proposal.with(visit));
        return (decision.isAllowed() || decision.isCurableByConsent())
                && decision.days().stream().noneMatch(day -> day.zone() == Zone.QUIET);
    }
}
