package io.huiqi.awards.web;

import io.huiqi.awards.pool.Entry;
import io.huiqi.awards.pool.Pool;
import java.util.List;
import java.util.stream.IntStream;

/** The claims that wait for money of a pool, the first in line first. */
record QueueView(String pool, int fiscalYear, List<PlaceInLine> items) {

    /**
     * A claim in line.
     *
     * @param position 1 for the first
     * @param amount decimal string in yuan that it waits for
     */
    record PlaceInLine(int position, String claim, String enterprise, String amount) {}

    static QueueView of(Pool pool) {
        List<Entry> waiting = pool.waiting();
        List<PlaceInLine> items = IntStream.range(0, waiting.size())
                .mapToObj(i -> place(i + 1, waiting.get(i)))
                .toList();
        return new QueueView(pool.key().pool(), pool.key().fiscalYear(), items);
    }

    private static PlaceInLine place(int position, Entry entry) {
        return new PlaceInLine(position, entry.claim(), entry.beneficiary(), BudgetView.yuan(entry.fen()));
    }
}
