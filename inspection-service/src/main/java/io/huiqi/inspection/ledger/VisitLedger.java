package io.huiqi.inspection.ledger;

import java.util.List;
import java.util.Optional;

/**
 * The visits to one enterprise, its joint visits, and the periods in which it was inspected too often.
 *
 * @param highPeriods such as {@code 2020-09} and {@code 2020}; each was announced once
 * @param sequence how many events it has caused
 */
public record VisitLedger(
        String enterprise,
        List<LedgerVisit> visits,
        List<LedgerRefusal> refusals,
        List<JointVisit> jointVisits,
        List<String> highPeriods,
        long sequence) {

    public VisitLedger {
        visits = List.copyOf(visits);
        refusals = List.copyOf(refusals);
        jointVisits = List.copyOf(jointVisits);
        highPeriods = List.copyOf(highPeriods);
    }

    /** Before the first visit. */
    public static VisitLedger empty(String enterprise) {
        return new VisitLedger(enterprise, List.of(), List.of(), List.of(), List.of(), 0);
    }

    public Optional<JointVisit> jointVisit(String id) {
        return jointVisits.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Optional<LedgerVisit> visit(String inspection) {
        return visits.stream()
                .filter(each -> each.inspection().equals(inspection))
                .findFirst();
    }
}
