package io.huiqi.awards.web;

import io.huiqi.awards.pool.Pool;
import io.huiqi.kit.money.Money;

/**
 * A pool in a fiscal year; amounts are decimal strings in yuan.
 *
 * @param available what is neither reserved nor committed
 * @param waiting how many claims are in line
 * @param closed whether the money was shared, so that no claims are taken any more
 */
record BudgetView(
        String pool,
        int fiscalYear,
        String amount,
        String reserved,
        String committed,
        String available,
        int waiting,
        boolean closed) {

    static BudgetView of(Pool pool) {
        return new BudgetView(
                pool.key().pool(),
                pool.key().fiscalYear(),
                yuan(pool.fen()),
                yuan(pool.reserved()),
                yuan(pool.committed()),
                yuan(pool.available()),
                pool.waiting().size(),
                pool.isClosed());
    }

    static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
