package io.huiqi.claims.claim;

import io.huiqi.events.ClaimEvent;
import io.huiqi.kit.money.Money;
import java.time.LocalDate;

/** A dated decision (会议纪要) from which alone a case-by-case amount comes. */
public record DecisionDocument(String documentNo, LocalDate date, Money amount) {

    ClaimEvent.DecisionDocument toEvent() {
        return new ClaimEvent.DecisionDocument(documentNo, date, amount.toString());
    }
}
