package io.huiqi.awards.beneficiary;

import io.huiqi.awards.ledger.Ledger;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;

/**
 * A ledger whose adjustments or recoveries changed: one write, or none if only what was left unannounced is announced.
 *
 * @param before the account it was computed from
 * @param events what the change announces; none if nothing changed
 */
public record Revision(Account before, Ledger after, List<PendingEvent> events) {

    public Revision {
        events = List.copyOf(events);
    }
}
