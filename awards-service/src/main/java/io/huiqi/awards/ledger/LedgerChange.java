package io.huiqi.awards.ledger;

import io.huiqi.awards.ledger.Recovery.Approval;
import io.huiqi.awards.ledger.Recovery.Receipt;

/** Something that happened in a ledger after a grant, for those who announce it. */
public sealed interface LedgerChange {

    /** An award comes to something else. */
    record Adjusted(Grant grant, Adjustment adjustment) implements LedgerChange {}

    /** An open recovery gave way to an adjustment. */
    record Withdrawn(Recovery recovery, String adjustment) implements LedgerChange {}

    /** A person approved a recovery, as it is since then. */
    record Approved(Recovery recovery, Approval approval) implements LedgerChange {}

    /** Money came back for a recovery, as it is since then. */
    record Received(Recovery recovery, Receipt receipt) implements LedgerChange {}
}
