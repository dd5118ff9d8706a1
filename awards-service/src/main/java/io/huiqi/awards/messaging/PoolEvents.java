package io.huiqi.awards.messaging;

import io.huiqi.awards.budget.BudgetEvents;
import io.huiqi.awards.pool.PoolChange;
import io.huiqi.awards.pool.PoolKey;
import io.huiqi.awards.pool.Sharing;
import io.huiqi.events.BudgetEvent;
import io.huiqi.events.BudgetEvent.BudgetChanged;
import io.huiqi.events.BudgetEvent.BudgetClosed;
import io.huiqi.events.BudgetEvent.BudgetCommitted;
import io.huiqi.events.BudgetEvent.BudgetOpened;
import io.huiqi.events.BudgetEvent.BudgetPromoted;
import io.huiqi.events.BudgetEvent.BudgetReleased;
import io.huiqi.events.BudgetEvent.BudgetReserved;
import io.huiqi.events.BudgetEvent.BudgetShared;
import io.huiqi.events.BudgetEvent.BudgetThresholdReached;
import io.huiqi.events.BudgetEvent.BudgetWaitlisted;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.EventWriter;
import io.huiqi.kit.event.PendingEvent;
import io.huiqi.kit.money.Money;
import java.util.List;

/** Announces what happens in pools. */
final class PoolEvents implements BudgetEvents {

    private final EventWriter events;

    PoolEvents(EventWriter events) {
        this.events = events;
    }

    @Override
    public List<PendingEvent> of(PoolKey key, long lastSequence, Cause cause, List<PoolChange> changes) {
        List<BudgetEvent> data =
                changes.stream().map(change -> event(key, change)).toList();
        return events.write("pools/" + key.id(), lastSequence, cause, data);
    }

    private static BudgetEvent event(PoolKey key, PoolChange change) {
        String pool = key.pool();
        int year = key.fiscalYear();
        if (change instanceof PoolChange.Opened it) {
            return new BudgetOpened(pool, year, yuan(it.fen()));
        }
        if (change instanceof PoolChange.Changed it) {
            return new BudgetChanged(pool, year, yuan(it.before()), yuan(it.fen()));
        }
        if (change instanceof PoolChange.ThresholdReached it) {
            return new BudgetThresholdReached(pool, year, it.percent(), yuan(it.fen()), yuan(it.used()));
        }
        if (change instanceof PoolChange.Closed it) {
            Sharing sharing = it.sharing();
            return new BudgetClosed(pool, year, yuan(sharing.fen()), yuan(sharing.askedFen()), sharing.claims());
        }
        return ofClaim(pool, year, change);
    }

    private static BudgetEvent ofClaim(String pool, int year, PoolChange change) {
        if (change instanceof PoolChange.Reserved it) {
            return new BudgetReserved(pool, year, it.claim(), it.beneficiary(), yuan(it.fen()), yuan(it.available()));
        }
        if (change instanceof PoolChange.Committed it) {
            return new BudgetCommitted(
                    pool,
                    year,
                    it.claim(),
                    it.beneficiary(),
                    yuan(it.fen()),
                    yuan(it.returned()),
                    yuan(it.available()));
        }
        if (change instanceof PoolChange.Released it) {
            return new BudgetReleased(pool, year, it.claim(), it.beneficiary(), yuan(it.fen()), yuan(it.available()));
        }
        if (change instanceof PoolChange.Waitlisted it) {
            return new BudgetWaitlisted(pool, year, it.claim(), it.beneficiary(), yuan(it.fen()), it.position());
        }
        if (change instanceof PoolChange.Promoted it) {
            return new BudgetPromoted(pool, year, it.claim(), it.beneficiary(), yuan(it.fen()), yuan(it.available()));
        }
        if (change instanceof PoolChange.Shared it) {
            return new BudgetShared(pool, year, it.claim(), it.beneficiary(), yuan(it.asked()), yuan(it.fen()));
        }
        throw new IllegalArgumentException("no event for " + change.getClass());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
