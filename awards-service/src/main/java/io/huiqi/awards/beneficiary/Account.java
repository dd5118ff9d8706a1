package io.huiqi.awards.beneficiary;

import io.huiqi.awards.facts.YearReport;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;
import java.util.Optional;

/**
 * A beneficiary as stored.
 *
 * @param reports where the figures of its facts come from, by year
 * @param version counts the changes of its ledger; 0 while it was never changed
 * @param sequence of its latest event
 * @param pending its events not announced yet, oldest first
 * @param open claims found payable that nobody granted at once
 * @param factChanges counts the changes of its figures and master data
 * @param told its claims that were not taken back, each with what it was told last, in the order of that; only where
 *     claims are played again, elsewhere empty
 */
public record Account(
        Beneficiary beneficiary,
        List<YearReport> reports,
        long version,
        long sequence,
        List<PendingEvent> pending,
        List<OpenClaim> open,
        long factChanges,
        List<ToldClaim> told) {

    public Account {
        reports = List.copyOf(reports);
        pending = List.copyOf(pending);
        open = List.copyOf(open);
        told = List.copyOf(told);
    }

    /** One without claims that wait for an approval, whose facts were never changed. */
    public Account(
            Beneficiary beneficiary,
            List<YearReport> reports,
            long version,
            long sequence,
            List<PendingEvent> pending) {
        this(beneficiary, reports, version, sequence, pending, List.of(), 0, List.of());
    }

    /** The latest round of a claim that was found payable and was not granted at once. */
    public Optional<OpenClaim> open(String claim) {
        return open.stream().filter(each -> each.id().equals(claim)).reduce((earlier, later) -> later);
    }

    /** One that nothing is stored of. */
    public static Account unknown(String uscc) {
        return new Account(Beneficiary.unknown(uscc), List.of(), 0, 0, List.of());
    }
}
