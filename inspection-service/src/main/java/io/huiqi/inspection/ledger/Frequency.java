package io.huiqi.inspection.ledger;

import io.huiqi.events.VisitEvent;
import io.huiqi.events.VisitEvent.HighInspectionFrequency;
import io.huiqi.inspection.ledger.LedgerVisit.Weight;
import io.huiqi.inspection.policy.FrequencyRules;
import io.huiqi.inspection.policy.InspectionPolicies;
import io.huiqi.inspection.policy.InspectionPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Counts the inspections that an enterprise has to bear. */
public final class Frequency {

    private final InspectionPolicies policies;

    public Frequency(InspectionPolicies policies) {
        this.policies = policies;
    }

    /** How many visits on certain local days are allowed and count; a joint visit is one. */
    public int counted(VisitLedger ledger, Predicate<LocalDate> days) {
        return (int) ledger.visits().stream()
                .filter(visit -> visit.weight() == Weight.COUNTED && visit.isAllowed())
                .filter(visit -> days.test(visit.day(policies.zone())))
                .map(LedgerVisit::countedAs)
                .distinct()
                .count();
    }

    /** The periods around a day that have become too full and were not announced before. */
    List<VisitEvent> crossings(VisitLedger ledger, LocalDate day) {
        InspectionPolicy policy = policies.inForceOn(day);
        FrequencyRules rules = policy.frequency();
        List<VisitEvent> crossings = new ArrayList<>();
        if (rules != null) {
            YearMonth month = YearMonth.from(day);
            int inMonth = counted(ledger, each -> YearMonth.from(each).equals(month));
            int inYear = counted(ledger, each -> each.getYear() == day.getYear());
            cross(crossings, ledger, policy, month.toString(), inMonth, rules.perMonth());
            cross(crossings, ledger, policy, Integer.toString(day.getYear()), inYear, rules.perYear());
        }
        return crossings;
    }

    private static void cross(
            List<VisitEvent> crossings,
            VisitLedger ledger,
            InspectionPolicy policy,
            String period,
            int count,
            int limit) {
        if (count > limit && !ledger.highPeriods().contains(period)) {
            crossings.add(new HighInspectionFrequency(ledger.enterprise(), period, count, limit, policy.id()));
        }
    }
}
