package io.huiqi.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What awards-service announces of awards whose facts turned out otherwise, and of money to be recovered (追缴). */
public sealed interface AdjustmentEvent extends DomainEvent {

    /** The award concerned. */
    String award();

    /** The claim that led to the award. */
    String claim();

    /**
     * Facts heard after a grant change what the award comes to under its own policy version. The grant stays as it was.
     *
     * @param adjustment its id
     * @param number counts the adjustments of the award from 1
     * @param previousAmount decimal string in yuan, as are all amounts
     * @param difference amount less previous amount: negative when something is to be recovered
     * @param kind {@code recovery}, {@code supplement}, or {@code restatement} when the sum stays: it is due for
     *     other levels, or a pool has no money for more
     * @param lines what the award comes to now
     * @param reasons why it is not what it was, weightiest first; empty for a supplement that is paid in full
     * @param facts the id of the event that brought the facts
     * @param recovery the recovery that is open from now on; null if nothing is owed
     * @param toRecover what is owed now in all, after earlier receipts and supplements
     * @param toPay what is to be paid on top
     */
    record AwardAdjusted(
            String award,
            String claim,
            String enterprise,
            String policy,
            String item,
            int year,
            String adjustment,
            int number,
            String previousAmount,
            String amount,
            String difference,
            String kind,
            List<AwardLine> lines,
            List<Reason> reasons,
            String policyVersion,
            String facts,
            @Nullable String recovery,
            String toRecover,
            String toPay)
            implements AdjustmentEvent {}

    /**
     * A person approved a recovery.
     *
     * @param approvals how many did so far
     */
    record RecoveryApproved(
            String recovery, String award, String claim, String enterprise, String amount, String by, int approvals)
            implements AdjustmentEvent {}

    /** Two different persons approved a recovery: the enterprise has to pay back. */
    record RecoveryOrdered(
            String recovery,
            String award,
            String claim,
            String enterprise,
            String amount,
            List<String> approvedBy,
            LocalDate orderedOn)
            implements AdjustmentEvent {}

    /**
     * Money came back for an ordered recovery.
     *
     * @param amount of this receipt, decimal string in yuan
     * @param received in all so far
     * @param outstanding what is still owed: {@code 0.00} when the recovery is settled
     */
    record RecoverySettled(
            String recovery,
            String award,
            String claim,
            String enterprise,
            String amount,
            String received,
            String outstanding,
            String documentNo,
            LocalDate receivedOn)
            implements AdjustmentEvent {}

    /**
     * A recovery ends unsettled, because a later adjustment of the award takes its place.
     *
     * @param received what had come back before
     * @param wasOrdered whether both approvals had been given
     * @param adjustment the later adjustment
     */
    record RecoveryWithdrawn(
            String recovery,
            String award,
            String claim,
            String enterprise,
            String amount,
            String received,
            boolean wasOrdered,
            String adjustment)
            implements AdjustmentEvent {}
}
