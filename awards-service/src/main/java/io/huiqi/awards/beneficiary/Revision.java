package io.huiqi.awards.beneficiary;

import io.huiqi.awards.ledger.Ledger;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/**
 * A ledger whose adjustments or recoveries changed: one write.
 *
 * @param before the account it was computed from
 * @param events what the change announces, at least one
 */
public record Revision(Account before, Ledger after, List<PendingEvent> events) {

    public Revision {
        events = List.copyOf(events);
    }
}
