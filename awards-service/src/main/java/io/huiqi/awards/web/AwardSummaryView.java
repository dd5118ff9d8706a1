package io.huiqi.awards.web;

import io.huiqi.awards.award.AwardTotal;
import io.huiqi.kit.money.Money;
import java.util.List;

/**
 * What was granted so far.
 *
 * @param amount what was granted, a decimal string in yuan
 * @param currentAmount what stands of it now, after corrections
 */
record AwardSummaryView(long count, String amount, String currentAmount, List<ItemTotalView> items) {

    record ItemTotalView(String item, long count, String amount, String currentAmount) {}

    static AwardSummaryView of(List<AwardTotal> totals) {
        long count = totals.stream().mapToLong(AwardTotal::count).sum();
        Money amount = totals.stream().map(AwardTotal::amount).reduce(Money.ZERO, Money::plus);
        Money current = totals.stream().map(AwardTotal::current).reduce(Money.ZERO, Money::plus);
        List<ItemTotalView> items = totals.stream()
                .map(total -> new ItemTotalView(
                        total.item(),
                        total.count(),
                        total.amount().toString(),
                        total.current().toString()))
                .toList();
        return new AwardSummaryView(count, amount.toString(), current.toString(), items);
    }
}
