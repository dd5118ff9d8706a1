package io.huiqi.awards.web;

import io.huiqi.kit.money.Money;
import io.huiqi.kit.problem.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a pool gets for a fiscal year. */
record BudgetRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "10000000.00") @Nullable
        String amount) {

    /** Enough for any city, and small enough for exact sums. */
    private static final Money MOST = Money.ofYuan(1_000_000_000_000_000L);

    /** The amount in fen; anything wrong ends the request. */
    long fen() {
        Checks checks = new Checks();
        Money money = checks.amount("/amount", amount);
        if (money != null) {
            checks.require(money.compareTo(MOST) <= 0, "/amount", "too-large", "must be at most " + MOST + " yuan");
        }
        checks.throwIfAny();
        return Checks.present(money).fen();
    }
}
