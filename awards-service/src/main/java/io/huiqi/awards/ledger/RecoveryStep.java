package io.huiqi.awards.ledger;

/** What came of an approval or a receipt. */
public sealed interface RecoveryStep permits RecoveryStep.Taken, RecoveryRefusal {

    /**
     * It stands.
     *
     * @param isNew false if the same was heard before
     */
    record Taken(Recovery recovery, boolean isNew) implements RecoveryStep {}
}
