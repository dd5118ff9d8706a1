package io.huiqi.awards.beneficiary;

import io.huiqi.awards.facts.YearReport;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/**
 * A beneficiary as stored.
 *
 * @param reports where the figures of its facts come from, by year
 * @param version counts the changes of its ledger; 0 while it was never changed
 * @param sequence of its latest event
 * @param pending its events not announced yet, oldest first
 */
public record Account(
        Beneficiary beneficiary, List<YearReport> reports, long version, long sequence, List<PendingEvent> pending) {

    public Account {
        reports = List.copyOf(reports);
        pending = List.copyOf(pending);
    }

    /** One that nothing is stored of. */
    public static Account unknown(String uscc) {
        return new Account(Beneficiary.unknown(uscc), List.of(), 0, 0, List.of());
    }
}
