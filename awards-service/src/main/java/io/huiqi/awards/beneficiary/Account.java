package io.huiqi.awards.beneficiary;

import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/**
 * A beneficiary as stored.
 *
 * @param version counts the changes of its ledger; 0 while it was never changed
 * @param sequence of its latest event
 * @param pending its events not announced yet, oldest first
 */
public record Account(Beneficiary beneficiary, long version, long sequence, List<PendingEvent> pending) {

    public Account {
        pending = List.copyOf(pending);
    }

    /** One that nothing is stored of. */
    public static Account unknown(String uscc) {
        return new Account(Beneficiary.unknown(uscc), 0, 0, List.of());
    }
}
