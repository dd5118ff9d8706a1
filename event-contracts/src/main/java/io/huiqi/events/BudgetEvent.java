package io.huiqi.events;

/**
 * What awards-service announces about a pool of money (专项资金池) in a fiscal year. Amounts are decimal strings in yuan;
 * {@code available} is what is neither reserved nor committed after the event.
 */
public sealed interface BudgetEvent extends DomainEvent {

    /** The pool's id, such as {@code technical-renovation}. */
    String pool();

    int fiscalYear();

    /** The pool: these events concern no single enterprise, and one pool's stay in order. */
    @Override
    default String enterprise() {
        return pool();
    }

    /** A pool has money for a fiscal year. */
    record BudgetOpened(String pool, int fiscalYear, String amount) implements BudgetEvent {}

    /** The money of a pool for a fiscal year is another one from now on. */
    record BudgetChanged(String pool, int fiscalYear, String before, String amount) implements BudgetEvent {}

    /** Money is kept for a claim (预留). */
    record BudgetReserved(
            String pool, int fiscalYear, String claim, String beneficiary, String amount, String available)
            implements BudgetEvent {}

    /**
     * What was kept for a claim is granted.
     *
     * @param returned what had been reserved and was not needed
     */
    record BudgetCommitted(
            String pool,
            int fiscalYear,
            String claim,
            String beneficiary,
            String amount,
            String returned,
            String available)
            implements BudgetEvent {}

    /** What was kept for a claim is free again, or a claim left the waiting list. */
    record BudgetReleased(
            String pool, int fiscalYear, String claim, String beneficiary, String amount, String available)
            implements BudgetEvent {}

    /**
     * A claim waits for money (轮候).
     *
     * @param position 1 for the first in line
     */
    record BudgetWaitlisted(String pool, int fiscalYear, String claim, String beneficiary, String amount, int position)
            implements BudgetEvent {}

    /** A claim that waited has its money reserved. */
    record BudgetPromoted(
            String pool, int fiscalYear, String claim, String beneficiary, String amount, String available)
            implements BudgetEvent {}

    /**
     * A pool is closed, and this is what a claim in line gets of its money.
     *
     * @param asked what was due, or what was approved of it by then
     * @param amount its share, at most what was asked; may be 0.00
     */
    record BudgetShared(String pool, int fiscalYear, String claim, String beneficiary, String asked, String amount)
            implements BudgetEvent {}

    /**
     * The money of a pool was shared among the claims in line; it takes no more of them.
     *
     * @param amount what there was to share
     * @param asked by all claims together
     * @param claims how many they were
     */
    record BudgetClosed(String pool, int fiscalYear, String amount, String asked, int claims) implements BudgetEvent {}

    /**
     * So much of a pool is reserved or committed; once for each time it is reached.
     *
     * @param percent 80, 95 or 100
     * @param used what is reserved or committed
     */
    record BudgetThresholdReached(String pool, int fiscalYear, int percent, String amount, String used)
            implements BudgetEvent {}
}
