package io.huiqi.claims.claim;

import io.huiqi.events.AwardEvent.AwardGranted;
import io.huiqi.kit.money.Money;

/** The award a claim led to, as the entitlement ledger has it. */
public record Award(String id, Money amount) {

    /** Reads what was announced. */
    public static Award of(AwardGranted event) {
        return new Award(event.award(), Money.parse(event.amount()));
    }
}
