package io.huiqi.awards.ledger;

import io.huiqi.awards.facts.Paid;
import io.huiqi.awards.ledger.Adjustment.Withheld;
import io.huiqi.awards.ledger.Adjustment.WordedLine;
import io.huiqi.awards.ledger.Adjustment.WordedReason;
import io.huiqi.awards.ledger.LedgerChange.Adjusted;
import io.huiqi.awards.ledger.LedgerChange.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ledger being adjusted. Whatever an award owed before is set off: after each adjustment it has one open recovery of
 * all that is owed, or none, so the way there does not matter.
 *
 * @param ledger as adjusted so far
 * @param changes what happened so far, in order
 * @param facts the id of the event that brought the facts
 */
public record Amendment(Ledger ledger, List<LedgerChange> changes, String facts, Instant at) {

    public Amendment {
        changes = List.copyOf(changes);
    }

    /** Makes a grant come to something else. */
    public Amendment adjust(Grant grant, List<Paid> paid, List<WordedLine> lines, List<WordedReason> reasons) {
        return adjust(grant, paid, lines, reasons, null);
    }

    /** The same, where a pool may have no money for more; then the reasons say so. */
    public Amendment adjust(
            Grant grant,
            List<Paid> paid,
            List<WordedLine> lines,
            List<WordedReason> reasons,
            @Nullable Withheld withheld) {
        int number = ledger.adjustmentsOf(grant.award()).size() + 1;
        String id = Adjustment.idOf(grant.award(), number);
        long previous = Grant.sum(ledger.standing(grant));
        long balance = Math.subtractExact(Grant.sum(paid), ledger.paidOutFen(grant));
        String opened = balance < 0 ? id : null;
        return with(
                grant,
                new Adjustment(
                        id,
                        grant.award(),
                        number,
                        facts,
                        at,
                        previous,
                        paid,
                        lines,
                        reasons,
                        opened,
                        Math.max(0, -balance),
                        Math.max(0, balance),
                        withheld));
    }

    private Amendment with(Grant grant, Adjustment adjustment) {
        List<LedgerChange> news = new ArrayList<>(changes);
        news.add(new Adjusted(grant, adjustment));
        List<Recovery> recoveries = new ArrayList<>(ledger.recoveries());
        ledger.openRecoveryOf(grant.award()).ifPresent(earlier -> {
            Recovery withdrawn = earlier.withdrawn();
            recoveries.set(recoveries.indexOf(earlier), withdrawn);
            news.add(new Withdrawn(withdrawn, adjustment.id()));
        });
        if (adjustment.recovery() != null) {
            recoveries.add(Recovery.open(adjustment.recovery(), grant, adjustment.toRecoverFen(), at));
        }
        List<Adjustment> adjustments = new ArrayList<>(ledger.adjustments());
        adjustments.add(adjustment);
        return new Amendment(new Ledger(ledger.grants(), adjustments, recoveries), news, facts, at);
    }
}
