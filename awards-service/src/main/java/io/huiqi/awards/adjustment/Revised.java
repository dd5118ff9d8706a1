package io.huiqi.awards.adjustment;

import io.huiqi.awards.ledger.Ledger;
import io.huiqi.awards.ledger.LedgerChange;
import java.util.List;

/** A ledger computed again, what changed in it, and what could not be computed. */
public record Revised(Ledger ledger, List<LedgerChange> changes, List<Doubt> doubts) {

    public Revised {
        changes = List.copyOf(changes);
        doubts = List.copyOf(doubts);
    }
}
