package io.huiqi.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiqi.inspection.ledger.Frequency;
import io.huiqi.inspection.ledger.LedgerRefusal;
import io.huiqi.inspection.ledger.LedgerVisit;
import io.huiqi.inspection.ledger.LedgerVisit.Weight;
import io.huiqi.inspection.ledger.VisitLedger;
import io.huiqi.inspection.policy.FrequencyRules;
import io.huiqi.inspection.proposal.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often an enterprise is visited.
 *
 * @param inspections those that count
 * @param exempt exempt ones, case investigations and emergencies, which do not count
 * @param otherVisits visits that are no inspections
 * @param refused all refusals, also of inspectors who named no inspection
 * @param lawfullyRefused those of them that clause 20 covered: the enterprise's right, and no mark against it
 * @param high periods announced as too many
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FrequencyView(
        String enterprise,
        LocalDate from,
        LocalDate to,
        Counts inspections,
        Counts exempt,
        Counts otherVisits,
        int refused,
        int lawfullyRefused,
        List<MonthView> byMonth,
        List<Group> byDepartment,
        List<Group> byCategory,
        @Nullable String lastVisit,
        @Nullable FrequencyRules limit,
        List<String> high) {

    private static final String UNKNOWN = "unknown";

    static FrequencyView of(
            VisitLedger ledger,
            LocalDate from,
            LocalDate to,
            Frequency frequency,
            @Nullable FrequencyRules limit,
            Times times) {
        List<LedgerVisit> visits = ledger.visits().stream()
                .filter(visit -> isWithin(visit.day(times.zone()), from, to))
                .toList();
        List<LedgerRefusal> refusals = ledger.refusals().stream()
                .filter(refusal -> isWithin(day(refusal, times), from, to))
                .toList();
        Map<String, String> categories = visits.stream()
                .collect(Collectors.toMap(
                        LedgerVisit::inspection,
                        visit -> Words.of(visit.proposal().category())));
        return new FrequencyView(
                ledger.enterprise(),
                from,
                to,
                Counts.of(visits, refusals, Weight.COUNTED),
                Counts.of(visits, refusals, Weight.EXEMPT),
                Counts.of(visits, refusals, Weight.NOT_AN_INSPECTION),
                refusals.size(),
                lawful(refusals),
                groups(
                                visits,
                                refusals,
                                visit -> YearMonth.from(visit.day(times.zone())).toString(),
                                refusal -> YearMonth.from(day(refusal, times)).toString())
                        .stream()
                        .map(group -> MonthView.of(group, ledger, frequency))
                        .toList(),
                groups(visits, refusals, visit -> visit.department().name(), LedgerRefusal::department),
                groups(
                        visits,
                        refusals,
                        visit -> Words.of(visit.proposal().category()),
                        refusal ->
                                categories.getOrDefault(Objects.requireNonNullElse(refusal.inspection(), ""), UNKNOWN)),
                times.ofNullable(lastVisit(visits)),
                limit,
                ledger.highPeriods());
    }

    private static @Nullable Instant lastVisit(List<LedgerVisit> visits) {
        return visits.stream()
                .map(LedgerVisit::startedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Group> groups(
            List<LedgerVisit> visits,
            List<LedgerRefusal> refusals,
            Function<LedgerVisit, String> ofVisit,
            Function<LedgerRefusal, String> ofRefusal) {
        return Stream.concat(visits.stream().map(ofVisit), refusals.stream().map(ofRefusal))
                .distinct()
                .sorted()
                .map(name -> new Group(
                        name,
                        Counts.of(
                                visits.stream()
                                        .filter(visit -> ofVisit.apply(visit).equals(name))
                                        .toList(),
                                refusals.stream()
                                        .filter(refusal ->
                                                ofRefusal.apply(refusal).equals(name))
                                        .toList())))
                .toList();
    }

    private static int lawful(List<LedgerRefusal> refusals) {
        return (int) refusals.stream().filter(LedgerRefusal::lawful).count();
    }

    private static LocalDate day(LedgerRefusal refusal, Times times) {
        return LocalDate.ofInstant(refusal.at(), times.zone());
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Requests and what became of them; {@code refused} by the enterprise, with an inspection shown or without. */
    record Counts(int requested, int allowed, int denied, int withdrawn, int held, int refused, int lawfullyRefused) {

        private static Counts of(List<LedgerVisit> visits, List<LedgerRefusal> refusals, Weight weight) {
            List<LedgerVisit> weighed =
                    visits.stream().filter(visit -> visit.weight() == weight).toList();
            Set<String> ids = weighed.stream().map(LedgerVisit::inspection).collect(Collectors.toSet());
            return of(
                    weighed,
                    refusals.stream()
                            .filter(refusal -> refusal.inspection() != null && ids.contains(refusal.inspection()))
                            .toList());
        }

        private static Counts of(List<LedgerVisit> visits, List<LedgerRefusal> refusals) {
            return new Counts(
                    visits.size(),
                    (int) visits.stream().filter(LedgerVisit::isAllowed).count(),
                    (int) visits.stream().filter(LedgerVisit::isDenied).count(),
                    (int) visits.stream().filter(LedgerVisit::isWithdrawn).count(),
                    (int) visits.stream().filter(LedgerVisit::isHeld).count(),
                    refusals.size(),
                    lawful(refusals));
        }
    }

    /** One month; {@code counted} is what the limit is compared with: allowed inspections, a joint visit being one. */
    record MonthView(YearMonth month, Counts visits, int counted) {

        private static MonthView of(Group group, VisitLedger ledger, Frequency frequency) {
            YearMonth month = YearMonth.parse(group.name());
            return new MonthView(
                    month,
                    group.visits(),
                    frequency.counted(ledger, day -> YearMonth.from(day).equals(month)));
        }
    }

    /** The visits of one department or category; {@code unknown} where refused inspectors named no inspection. */
    record Group(String name, Counts visits) {}
}
