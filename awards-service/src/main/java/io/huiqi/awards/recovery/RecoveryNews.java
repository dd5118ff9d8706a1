package io.huiqi.awards.recovery;

import io.huiqi.awards.beneficiary.Account;
import io.huiqi.awards.ledger.LedgerChange;
import io.huiqi.kit.event.Cause;
import io.huiqi.kit.event.PendingEvent;
import java.util.List;
import java.util.Set;

/** Between changes of ledgers and the events that announce them. */
public interface RecoveryNews {

    /** What changes of an account's ledger announce, in order. */
    List<PendingEvent> write(Account before, List<LedgerChange> changes, Cause cause);

    /** The beneficiaries whose adjustments or recoveries these events are about. */
    Set<String> concerned(List<PendingEvent> events);
}
